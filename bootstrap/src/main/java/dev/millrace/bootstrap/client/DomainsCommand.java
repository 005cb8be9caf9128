package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.domain.entry.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "domains",
    mixinStandardHelpOptions = true,
    header = "List the domains that a server knows, and how they do.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace domains list --tag tld --min-level ERROR --all",
      "  millrace domains show example.org",
    })
final class DomainsCommand {

  private final ServerOptions server;

  DomainsCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, header = "List domains by name.")
  int list(
      @Option(names = "--tag", paramLabel = "TAG", description = "With this tag.")
          @Nullable String tag,
      @Option(names = "--name", paramLabel = "TEXT", description = "With this in their names.")
          @Nullable String name,
      @Option(
              names = "--level",
              paramLabel = "LEVEL",
              description = "Whose latest worst level is this.")
          @Nullable Level level,
      @Option(
              names = "--min-level",
              paramLabel = "LEVEL",
              description = "Whose latest worst level is this or worse.")
          @Nullable Level minLevel,
      @Mixin PageOptions pages)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.list(
          Call.get("domains")
              .with("tag", tag)
              .with("name", name)
              .with("level", level)
              .with("min_level", minLevel),
          pages,
          TableView.DOMAINS);
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true, header = "Show a domain.")
  int show(@Parameters(paramLabel = "DOMAIN", description = "Its name or number.") String domain)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("domains", Names.domain(session, domain)), DetailView.ALL);
    }
  }
}
