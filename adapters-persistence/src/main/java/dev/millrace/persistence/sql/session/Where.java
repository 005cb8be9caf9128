package dev.millrace.persistence.sql.session;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The conditions of a query with their parameters, gathered one by one. */
public final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  /** A condition with one question mark for each parameter. */
  public Where and(String condition, @Nullable Object... values) {
    conditions.add(condition);
    for (Object value : values) {
      parameters.add(value);
    }
    return this;
  }

  /** The condition, if there is a value for its one question mark. */
  public Where andIfSet(String condition, @Nullable Object value) {
    return value == null ? this : and(condition, value);
  }

  /** A column is one of some values; any value will do if there are none. */
  public Where in(String column, List<?> values) {
    if (values.isEmpty()) {
      return this;
    }
    StringJoiner marks = new StringJoiner(", ", column + " IN (", ")");
    values.forEach(value -> marks.add("?"));
    return and(marks.toString(), values.toArray());
  }

  /** All of it, with the keyword; empty without conditions. */
  public String sql() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** The parameters, then further ones. */
  public @Nullable Object[] parameters(@Nullable Object... further) {
    List<@Nullable Object> all = new ArrayList<>(parameters);
    for (Object value : further) {
      all.add(value);
    }
    return all.toArray();
  }

  /** A copy to which more may be added. */
  public Where copy() {
    return appendTo(new Where());
  }

  /** Adds all of it to another one, and answers that. */
  public Where appendTo(Where other) {
    other.conditions.addAll(conditions);
    other.parameters.addAll(parameters);
    return other;
  }
}
