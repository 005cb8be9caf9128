package dev.millrace.persistence.sql.session;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries what a driver said up to where transactions decide what to do about it. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Carries an exception. */
  public SqlFailure(SQLException cause) {
    super(cause);
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
