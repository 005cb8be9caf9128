package dev.millrace.persistence.sqlite;

import dev.millrace.persistence.StoreRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The file of a store, held by this process alone. The operating system lets go of the lock when
 * the process ends, however it ends.
 */
final class StoreFile implements AutoCloseable {

  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final FileChannel channel;

  private final FileLock lock;

  private StoreFile(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the file.
   *
   * @throws StoreRefused {@code store_unwritable}, {@code not_a_database} or {@code store_in_use}
   */
  static StoreFile take(Path file) {
    requireWritable(file);
    requireDatabase(file);
    return lock(file);
  }

  /**
   * Looks at a file that is only to be read.
   *
   * @throws StoreRefused {@code not_a_database}
   */
  static void requireDatabase(Path file) {
    try {
      if (Files.exists(file) && Files.size(file) > 0 && !hasHeader(file)) {
        throw new StoreRefused(
            "not_a_database",
            "The file " + file + " is no SQLite database; name another file or move it away.");
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void requireWritable(Path file) {
    Path folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    boolean writable = folder == null || Files.isWritable(folder);
    if (!writable || Files.isDirectory(file) || (Files.exists(file) && !Files.isWritable(file))) {
      throw unwritable(file, null);
    }
  }

  private static boolean hasHeader(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(HEADER.length), HEADER);
    }
  }

  private static StoreFile lock(Path file) {
    Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
    FileChannel channel;
    try {
      channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(lockFile, e);
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new StoreFile(channel, lock);
      }
    } catch (OverlappingFileLockException e) {
      // This process holds it already: the same refusal.
    } catch (IOException e) {
      close(channel);
      throw unwritable(lockFile, e);
    }
    close(channel);
    throw new StoreRefused(
        "store_in_use",
        "Another Millrace process uses the store "
            + file
            + "; stop it first, or use a server database to run several.");
  }

  /** Whether nobody else can have taken the file. */
  boolean isHeld() {
    return lock.isValid();
  }

  private static StoreRefused unwritable(Path file, @Nullable Exception cause) {
    String message =
        "The store " + file + " cannot be written; check that its folder exists and who owns it.";
    return cause == null
        ? new StoreRefused("store_unwritable", message)
        : new StoreRefused("store_unwritable", message, cause);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written through it, and the lock goes with the process at the latest.
    }
  }

  @Override
  public void close() {
    close(channel);
  }
}
