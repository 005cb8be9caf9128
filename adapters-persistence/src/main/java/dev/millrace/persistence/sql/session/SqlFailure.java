package dev.millrace.persistence.sql.session;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries what a driver said up to where transactions decide what to do about it. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The class of SQLSTATE for "integrity constraint violation". */
  private static final String CONSTRAINT = "23";

  /** Carries an exception. */
  public SqlFailure(SQLException cause) {
    super(cause);
  }

  /**
   * Whether a row was refused by a rule of the schema, such as a unique index, because somebody
   * else was faster than the look that should have found it. SQLite, which has one writer at a
   * time, never gets there.
   */
  public static boolean isConstraint(RuntimeException failure) {
    return behind(failure)
        .map(SQLException::getSQLState)
        .filter(state -> state.startsWith(CONSTRAINT))
        .isPresent();
  }

  /** What the driver said, if that is what is behind the failure. */
  static Optional<SQLException> behind(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
