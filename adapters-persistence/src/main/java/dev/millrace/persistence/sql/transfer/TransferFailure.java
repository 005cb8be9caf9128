package dev.millrace.persistence.sql.transfer;

import dev.millrace.persistence.StoreRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** What stops a move in the middle, in one sentence. */
public final class TransferFailure {

  private TransferFailure() {}

  /** Work that talks to files and databases. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException, SQLException;
  }

  /**
   * Does the work.
   *
   * @param what completes "Could not …"
   * @throws StoreRefused {@code transfer_failed} where it fails for an outer reason, with what the
   *     database or the file system said; its own refusals pass
   */
  public static <T> T told(String what, Work<T> work) {
    try {
      return work.run();
    } catch (IOException | SQLException | UncheckedIOException e) {
      throw new StoreRefused("transfer_failed", "Could not " + what + ": " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return e instanceof SQLException sql && sql.getSQLState() != null
        ? words + " (SQLState " + sql.getSQLState() + ")"
        : words;
  }
}
