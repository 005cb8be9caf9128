package dev.millrace.persistence.sql.transfer;

/** What a column holds, whatever a database calls its type. */
public enum Kind {
  /** {@link java.util.UUID}. */
  UUID,
  /** {@link String}. */
  TEXT,
  /** {@link Long}: times, flags and counts too. */
  NUMBER,
  /** {@link Double}. */
  REAL
}
