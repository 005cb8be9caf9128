package dev.millrace.http.contract;

import dev.millrace.application.batch.SubmitBatch;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A long batch that is being sent and does not end before it is told to. Blank lines go out all the
 * time, so that the server does not take the silence for the end.
 */
public final class OpenBatch implements AutoCloseable {
  private static final String EXPANDING = "/api/v1/batches?state=expanding";
  private static final long PATIENCE = 30_000_000_000L;

  private final Api api;
  private final PipedOutputStream out = new PipedOutputStream();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private volatile boolean closed;

  private OpenBatch(Api api, String key) throws IOException {
    this.api = api;
    PipedInputStream in = new PipedInputStream(out, 1 << 20);
    Thread.ofVirtual()
        .start(
            () ->
                answer.complete(
                    api.stream("/api/v1/jobs/batch", "text/plain", in, "Idempotency-Key", key)));
    Thread.ofPlatform().daemon().start(this::keepAlive);
  }

  private void keepAlive() {
    try {
      while (!closed) {
        send("");
        LockSupport.parkNanos(200_000_000);
      }
    } catch (IOException e) {
      // The batch has been closed meanwhile.
    }
  }

  /**
   * Sends the first domains, and waits until they are stored.
   *
   * @param open how many are open then
   */
  public static OpenBatch start(Api api, String key, int open) throws IOException {
    OpenBatch batch = new OpenBatch(api, key);
    batch.send(lines(0, SubmitBatch.FIRST_STEP));
    long deadline = System.nanoTime() + PATIENCE;
    while (!api.get(EXPANDING).text("/total").equals(Integer.toString(open))) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("There are not " + open + " batches that expand");
      }
      LockSupport.parkNanos(5_000_000);
    }
    return batch;
  }

  /** Domains that differ by their numbers, one a line. */
  public static String lines(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(number -> "zone" + number + ".example\n")
        .collect(Collectors.joining());
  }

  private synchronized void send(String lines) throws IOException {
    if (!closed) {
      out.write((lines + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  public String id() {
    return api.get(EXPANDING).text("/items/0/id");
  }

  /** Ends the stream with one more domain. */
  public Answer finish() throws IOException {
    send("last.example\n");
    close();
    return answer.join();
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
      out.close();
    }
    answer.join();
  }
}
