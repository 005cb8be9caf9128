package dev.millrace.bootstrap.configuration;

import dev.millrace.bootstrap.configuration.DatabaseSettings.Memory;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Place;
import dev.millrace.bootstrap.configuration.DatabaseSettings.Server;
import dev.millrace.bootstrap.configuration.DatabaseSettings.SqliteFile;
import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the database as people are to see them: what follows from the address stands in
 * the rows of the single fields.
 *
 * @param dsnOrigin where the DSN came from, and so what follows from it
 */
record DatabaseRows(Place place, Origin dsnOrigin) {

  /** The rows with what follows from the address; a row that was set keeps its origin. */
  List<EffectiveValue> over(List<EffectiveValue> rows) {
    Map<String, @Nullable String> derived = derived();
    return rows.stream()
        .map(row -> derived.containsKey(row.key()) ? derived(row, derived.get(row.key())) : row)
        .toList();
  }

  private EffectiveValue derived(EffectiveValue row, @Nullable String value) {
    boolean isFromDsn =
        value != null
            && !value.equals(row.value())
            && !row.key().startsWith("database.pool.")
            && dsnOrigin.kind() != Origin.Kind.DEFAULT;
    return new EffectiveValue(row.key(), value, isFromDsn ? dsnOrigin : row.origin());
  }

  private Map<String, @Nullable String> derived() {
    Map<String, @Nullable String> rows = new HashMap<>();
    switch (place) {
      case Memory memory -> {
        rows.put(DatabaseKeys.DB_DRIVER.key(), "memory");
        rows.put(DatabaseKeys.DB_DSN.key(), null);
      }
      case SqliteFile sqlite -> {
        rows.put(DatabaseKeys.DB_DRIVER.key(), "sqlite");
        rows.put(DatabaseKeys.POOL_MAX.key(), String.valueOf(sqlite.readers()));
      }
      case Server server -> server(server, rows);
    }
    return rows;
  }

  private void server(Server server, Map<String, @Nullable String> rows) {
    ServerAddress address = server.address();
    rows.put(DatabaseKeys.DB_DRIVER.key(), server.driver().label());
    if (dsnOrigin.kind() == Origin.Kind.DEFAULT) {
      rows.put(DatabaseKeys.DB_DSN.key(), null);
    }
    switch (address.endpoint()) {
      case Endpoint.Tcp tcp -> {
        rows.put(DatabaseKeys.DB_HOST.key(), tcp.host());
        rows.put(DatabaseKeys.DB_PORT.key(), String.valueOf(tcp.port()));
      }
      case Endpoint.UnixSocket socket -> {
        rows.put(DatabaseKeys.DB_HOST.key(), socket.shown());
        rows.put(DatabaseKeys.DB_PORT.key(), null);
      }
    }
    rows.put(DatabaseKeys.DB_NAME.key(), address.database());
    rows.put(DatabaseKeys.DB_USER.key(), address.user());
    rows.put(
        DatabaseKeys.DB_PASSWORD.key(),
        address.password() == null ? null : address.password().toString());
    tls(address.tls(), rows);
    rows.put(DatabaseKeys.POOL_MAX.key(), String.valueOf(server.pool().max()));
    rows.put(DatabaseKeys.POOL_MIN.key(), String.valueOf(server.pool().min()));
  }

  private static void tls(Tls tls, Map<String, @Nullable String> rows) {
    rows.put(
        DatabaseKeys.DB_SSL.key(), tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    rows.put(
        DatabaseKeys.DB_SSL_REJECT.key(),
        String.valueOf(tls.mode().compareTo(Tls.Mode.VERIFY_CA) >= 0));
    rows.put(DatabaseKeys.DB_SSL_CA.key(), shown(tls.ca()));
    rows.put(DatabaseKeys.DB_SSL_CERT.key(), shown(tls.certificate()));
    rows.put(DatabaseKeys.DB_SSL_KEY.key(), shown(tls.key()));
  }

  private static @Nullable String shown(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
