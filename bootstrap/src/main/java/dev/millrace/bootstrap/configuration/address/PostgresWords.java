package dev.millrace.bootstrap.configuration.address;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Options as libpq, pgx, pgjdbc and node-postgres have them. */
final class PostgresWords extends OptionWords {

  PostgresWords() {
    super(
        Map.ofEntries(
            entry("host", AddressDraft::host),
            entry("hostaddr", AddressDraft::host),
            entry("port", AddressDraft::port),
            entry("dbname", AddressDraft::database),
            entry("database", AddressDraft::database),
            entry("user", AddressDraft::user),
            entry("username", AddressDraft::user),
            entry("password", AddressDraft::password),
            entry("sslmode", (draft, word) -> draft.tls().mode(word)),
            entry("ssl", PostgresWords::ssl),
            entry("sslrootcert", PostgresWords::authorities),
            entry("sslcert", (draft, file) -> draft.tls().certificate(file)),
            entry("sslkey", (draft, file) -> draft.tls().key(file)),
            entry("targetsessionattrs", PostgresWords::target)),
        Map.of(
            "applicationname", "ApplicationName",
            "connecttimeout", "connectTimeout",
            "logintimeout", "loginTimeout",
            "sockettimeout", "socketTimeout",
            "options", "options",
            "currentschema", "currentSchema",
            "searchpath", "currentSchema",
            "schema", "currentSchema",
            "targetservertype", "targetServerType",
            "channelbinding", "channelBinding"),
        Set.of(
            "binaryparameters",
            "clientencoding",
            "defaultqueryexecmode",
            "fallbackapplicationname",
            "gssencmode",
            "keepalives",
            "pgbouncer",
            "poolmaxconns",
            "poolminconns",
            "poolmaxconnlifetime",
            "poolmaxconnidletime",
            "preparethreshold",
            "sslsni",
            "sslcompression",
            "sslfactory",
            "statementcachecapacity",
            "tcpkeepalive",
            "timezone"));
  }

  private static void ssl(AddressDraft draft, String value) {
    switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "", "true", "1" -> draft.tls().encrypted(true);
      case "false", "0" -> draft.tls().encrypted(false);
      default -> draft.tls().mode(value);
    }
  }

  /** The word {@code system} stands for the authorities that the machine trusts anyway. */
  private static void authorities(AddressDraft draft, String file) {
    if (file.equals("system")) {
      draft.tls().mode("verify-full");
    } else {
      draft.tls().ca(file);
    }
  }

  private static void target(AddressDraft draft, String word) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "any" -> draft.option("targetServerType", "any");
      case "read-write", "primary" -> draft.option("targetServerType", "primary");
      default ->
          throw new BadAddress(
              "has target_session_attrs for reading only; allowed: any, read-write, primary");
    }
  }
}
