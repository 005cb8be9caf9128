package dev.millrace.persistence.golden;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that note down what is sent. Over a real database they keep its answers; without one
 * they give the answers that another database gave to the same scenario.
 */
final class RecordedJdbc {

  private final @Nullable DataSource real;
  private final Answers answers;
  private final Statements statements;
  private final Function<UUID, Object> asDriver;
  private int madeUp;

  RecordedJdbc(
      @Nullable DataSource real,
      Answers answers,
      Statements statements,
      Function<UUID, Object> asDriver) {
    this.real = real;
    this.answers = answers;
    this.statements = statements;
    this.asDriver = asDriver;
  }

  DataSource source() {
    return Fakes.of(
        DataSource.class,
        (method, arguments) ->
            connection(real == null ? null : (Connection) call(method, real, arguments)));
  }

  /** Numbers come differently everywhere: they are noted down, and answered with as they were. */
  long[] numbers(int count, Function<DataSource, long[]> taking) {
    madeUp = count;
    long[] taken = taking.apply(source());
    madeUp = 0;
    if (real == null) {
      return answers.next(long[].class);
    }
    answers.add(taken);
    return taken;
  }

  private Connection connection(@Nullable Connection target) {
    return Fakes.of(
        Connection.class,
        (method, arguments) -> {
          Object result =
              target == null ? Fakes.nothing(method) : call(method, target, portable(arguments));
          return method.getName().equals("prepareStatement")
              ? new Prepared((String) arguments[0], (PreparedStatement) result).open()
              : result;
        });
  }

  /** What MariaDB says in other words than SQLite. */
  private static Object[] portable(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(
            argument ->
                argument instanceof String sql
                    ? sql.replace("STRAIGHT_JOIN", "CROSS JOIN")
                        .replace("DELETE jobs FROM", "DELETE FROM")
                        .replaceAll(
                            "CONCAT\\(([^,]*), (.*?)\\)(?= IN|,)", "UNHEX(HEX($1) || HEX($2))")
                        .replaceAll(" FORCE INDEX \\([^)]*\\)", "")
                    : argument)
        .toArray();
  }

  private static @Nullable Object call(Method method, Object target, Object[] arguments)
      throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private final class Prepared {
    private final String sql;
    private final @Nullable PreparedStatement target;
    private final TreeMap<Integer, String> parameters = new TreeMap<>();

    Prepared(String sql, @Nullable PreparedStatement target) {
      this.sql = sql;
      this.target = target;
    }

    PreparedStatement open() {
      return Fakes.of(PreparedStatement.class, this::call);
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Exception {
      String name = method.getName();
      if (name.startsWith("set") && arguments.length > 1) {
        parameters.putIfAbsent((Integer) arguments[0], shown(name, arguments));
      }
      return switch (name) {
        case "executeQuery" -> query(method, arguments);
        case "executeUpdate" -> answered(method, arguments, Integer.class);
        case "executeBatch" -> answered(method, arguments, int[].class);
        case "getGeneratedKeys" -> new FakeResult(Answers.Rows.numbers(1), asDriver).open();
        default ->
            target == null ? Fakes.nothing(method) : RecordedJdbc.call(method, target, arguments);
      };
    }

    private ResultSet query(Method method, Object[] arguments) throws Exception {
      statements.sent(sql, parameters);
      if (target == null) {
        return new FakeResult(rows(), asDriver).open();
      }
      try (ResultSet result =
          (ResultSet) Objects.requireNonNull(RecordedJdbc.call(method, target, arguments))) {
        Answers.Rows rows = Answers.Rows.read(result);
        if (madeUp == 0) {
          answers.add(rows);
        }
        return new FakeResult(rows, asDriver).open();
      }
    }

    private Answers.Rows rows() {
      if (madeUp > 0) {
        return Answers.Rows.numbers(madeUp);
      }
      return sql.startsWith("INSERT") && sql.contains("nextval(")
          ? numbered()
          : answers.next(Answers.Rows.class);
    }

    /** What numbers its rows by itself stands for two of SQLite's: the numbers and the rows. */
    private Answers.Rows numbered() {
      answers.next(long[].class);
      return Answers.Rows.numbers(answers.next(int[].class).length);
    }

    private <T> Object answered(Method method, Object[] arguments, Class<T> kind) throws Exception {
      statements.sent(sql, parameters);
      if (target == null) {
        return madeUp > 0 ? Integer.valueOf(1) : answers.next(kind);
      }
      Object answer = Objects.requireNonNull(RecordedJdbc.call(method, target, arguments));
      answers.add(answer);
      return answer;
    }

    private static String shown(String setter, Object[] arguments) {
      Object value = arguments[1];
      if (setter.equals("setNull")) {
        return "null of " + JDBCType.valueOf((Integer) value);
      }
      return value == null ? "null" : value.getClass().getSimpleName();
    }
  }
}
