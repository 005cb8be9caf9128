package dev.millrace.persistence.sql.setting;

import dev.millrace.application.setting.SettingsStore;
import dev.millrace.persistence.sql.session.MissingRows;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.SqlTransactions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings in a table of their own. */
public final class SqlSettingsStore implements SettingsStore {

  private static final MissingRows ADDED =
      new MissingRows(
          "settings",
          List.of("name", "setting_value"),
          List.of("name"),
          "SELECT ? AS name, ? AS setting_value FROM queue_state WHERE id = 1");

  private final SqlTransactions transactions;

  public SqlSettingsStore(SqlTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<String, String> read() {
    return transactions.read(
        session ->
            session
                .query(
                    "SELECT name, setting_value FROM settings ORDER BY name",
                    row -> Map.entry(row.text(1), row.text(2)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** In the order of the keys, so that two callers never wait for each other. */
  @Override
  public void change(Map<String, @Nullable String> changes) {
    if (!changes.isEmpty()) {
      transactions.write(
          session -> {
            new TreeMap<>(changes).forEach((key, value) -> put(session, key, value));
            return changes.size();
          });
    }
  }

  private static void put(SqlSession session, String key, @Nullable String value) {
    if (value == null) {
      session.update("DELETE FROM settings WHERE name = ?", key);
    } else if (!overwrite(session, key, value)
        && session.update(session.dialect().insertMissing(ADDED), key, value) == 0) {
      // Somebody else has added it meanwhile.
      overwrite(session, key, value);
    }
  }

  private static boolean overwrite(SqlSession session, String key, String value) {
    return session.update("UPDATE settings SET setting_value = ? WHERE name = ?", value, key) > 0;
  }
}
