package dev.millrace.persistence.sql.server;

/** Why there is no connection to a server. */
public enum LoginTrouble {
  /** Nobody listens, or nobody answers. */
  UNREACHABLE,
  /** The user or the password is wrong. */
  REFUSED,
  /** There is no such database. */
  NO_DATABASE,
  /** Encryption failed, or one side wants it and the other does not. */
  TLS
}
