package dev.millrace.persistence.race;

import dev.millrace.persistence.race.Report.What;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Says of each session on the server, before it is used, that this process has it. */
final class SessionNumbers {
  private final Reporter reporter;
  private final Set<Integer> known = ConcurrentHashMap.newKeySet();

  SessionNumbers(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The same connections. */
  DataSource of(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            SessionNumbers.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(source, arguments);
                if (answer instanceof Connection connection) {
                  say(connection);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void say(Connection connection) throws SQLException {
    int number = number(connection);
    if (known.add(number)) {
      reporter.note(What.SESSION, number);
    }
  }

  private static int number(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? connection.unwrap(PGConnection.class).getBackendPID()
        : Math.toIntExact(connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId());
  }
}
