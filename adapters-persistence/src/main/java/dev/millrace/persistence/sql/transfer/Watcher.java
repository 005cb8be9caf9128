package dev.millrace.persistence.sql.transfer;

import java.util.Map;

/** Is told how far a move has come. Called often: must be quick. */
public interface Watcher {

  /** Nobody watches. */
  Watcher NONE =
      new Watcher() {
        @Override
        public void begin(Phase phase, Map<String, Long> totals) {}

        @Override
        public void rows(String table, long done) {}
      };

  /** What is being done. */
  enum Phase {
    /** A file is read through before anything is written. */
    CHECK,
    /** Rows are written. */
    MOVE,
    /** Rows are read again and summed. */
    VERIFY
  }

  /**
   * Something begins.
   *
   * @param totals how many rows each table has, in the order in which tables are gone through
   */
  void begin(Phase phase, Map<String, Long> totals);

  /**
   * @param done how many rows of the table are done in this phase
   */
  void rows(String table, long done);
}
