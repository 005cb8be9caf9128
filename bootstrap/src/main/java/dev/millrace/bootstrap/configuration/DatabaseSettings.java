package dev.millrace.bootstrap.configuration;

import dev.millrace.bootstrap.configuration.address.ServerDriver;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.persistence.server.PoolLimits;
import dev.millrace.persistence.server.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where jobs are kept, and for how long. */
public record DatabaseSettings(Place place, RetentionPolicy retention) {

  /**
   * What an address alone names, for commands that take more than one.
   *
   * @param flag that it was given with, for messages
   * @throws ConfigurationProblem if it names nothing
   */
  public static DatabaseSettings at(String flag, String dsn) {
    RawValue raw = new RawValue(dsn, new Origin(Origin.Kind.CLI_FLAG, flag));
    Source given = setting -> setting == DatabaseKeys.DB_DSN ? Optional.of(raw) : Optional.empty();
    Source defaults = Source.defaults(new Environment(Map.of(), "", ""));
    return DatabaseChoice.of(ResolvedSettings.resolve(List.of(given, defaults))).settings();
  }

  /** Where jobs are kept. */
  public sealed interface Place {}

  /** In this process, until it ends. */
  public record Memory() implements Place {}

  /**
   * In a file.
   *
   * @param isDefault whether the file lies where no user chose it to lie
   * @param readers how many connections read at once, 1..64
   */
  public record SqliteFile(Path file, boolean isDefault, int readers) implements Place {}

  /** On a server. */
  public record Server(ServerDriver driver, ServerAddress address, PoolLimits pool)
      implements Place {}
}
