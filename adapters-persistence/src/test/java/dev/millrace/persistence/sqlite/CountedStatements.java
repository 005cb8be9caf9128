package dev.millrace.persistence.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Remembers which statements are prepared on the connections of a store. */
final class CountedStatements {

  private final List<String> prepared = new CopyOnWriteArrayList<>();

  /** The data source, watched. */
  DataSource watch(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        (method, arguments, result) ->
            result instanceof Connection connection ? watch(connection) : result);
  }

  /** How many statements the work prepared. */
  int during(Runnable work) {
    prepared.clear();
    work.run();
    return prepared.size();
  }

  private Connection watch(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments, result) -> {
          if (method.equals("prepareStatement")) {
            prepared.add((String) arguments[0]);
          }
          return result;
        });
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return after.call(method.getName(), arguments, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @FunctionalInterface
  private interface After {
    Object call(String method, Object[] arguments, Object result);
  }
}
