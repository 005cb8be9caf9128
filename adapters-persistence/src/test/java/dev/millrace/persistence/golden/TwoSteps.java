package dev.millrace.persistence.golden;

import dev.millrace.persistence.sql.session.SqlDialect;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** A dialect as it is, but for one thing: its statements do not answer with rows. */
final class TwoSteps {

  private TwoSteps() {}

  static SqlDialect over(SqlDialect dialect) {
    return Fakes.of(
        SqlDialect.class,
        (method, arguments) -> {
          try {
            return method.getName().equals("returning")
                ? Optional.empty()
                : method.invoke(dialect, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
          }
        });
  }
}
