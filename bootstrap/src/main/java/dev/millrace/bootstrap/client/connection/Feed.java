package dev.millrace.bootstrap.client.connection;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a server sends little by little. A few pieces are read ahead.
 *
 * @param <T> a piece
 */
public final class Feed<T> implements AutoCloseable {

  private static final int AHEAD = 8;
  private static final int CHUNK_BYTES = 16_384;

  private final InputStream stream;
  private final BlockingQueue<Piece<T>> pieces = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader;

  @FunctionalInterface
  private interface Source<T> {
    /** The next piece, or null at the end. */
    @Nullable T next() throws IOException;
  }

  /** A piece, or the end if there is none, which is a bad one if it has a reason. */
  private record Piece<T>(@Nullable T value, @Nullable IOException reason) {}

  private Feed(InputStream stream, Source<T> source) {
    this.stream = stream;
    this.reader = Thread.ofVirtual().name("feed").start(() -> read(source));
  }

  static Feed<String> ofLines(InputStream stream) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    return new Feed<>(stream, lines::readLine);
  }

  static Feed<byte[]> ofBytes(InputStream stream) {
    byte[] buffer = new byte[CHUNK_BYTES];
    return new Feed<>(
        stream,
        () -> {
          int length = stream.read(buffer);
          return length < 0 ? null : Arrays.copyOf(buffer, length);
        });
  }

  private void read(Source<T> source) {
    try {
      @Nullable T value;
      do {
        value = pass(source);
      } while (value != null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable T pass(Source<T> source) throws InterruptedException {
    try {
      T value = source.next();
      pieces.put(new Piece<>(value, null));
      return value;
    } catch (IOException e) {
      pieces.put(new Piece<>(null, e));
      return null;
    }
  }

  /**
   * The next piece.
   *
   * @param patience how long the server may be silent
   * @return empty at the end
   * @throws CannotRun if the connection breaks, or the server is silent for too long
   */
  public Optional<T> next(Duration patience) throws InterruptedException {
    Piece<T> piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (piece == null) {
      throw new CannotRun(ExitCode.UNREACHABLE, "the server has fallen silent", List.of());
    }
    if (piece.reason() != null) {
      throw new CannotRun(
          ExitCode.UNREACHABLE, "the connection broke before all was there", List.of());
    }
    return Optional.ofNullable(piece.value());
  }

  @Override
  public void close() {
    reader.interrupt();
    try {
      stream.close();
    } catch (IOException e) {
      // Nobody wants the rest.
    }
  }
}
