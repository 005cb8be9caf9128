package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import picocli.CommandLine.Command;

@Command(
    name = "nodes",
    mixinStandardHelpOptions = true,
    header = "List the processes that share a server's database.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  millrace nodes list"})
final class NodesCommand {

  private final ServerOptions server;

  NodesCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      header = "List nodes with their roles, and whether they are online.")
  int list() throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("nodes"), TableView.NODES);
    }
  }
}
