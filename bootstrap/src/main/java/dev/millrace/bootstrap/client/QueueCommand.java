package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "queue",
    mixinStandardHelpOptions = true,
    header = "Show the queue of a server, pause it and let it go on.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace queue show --next 5",
      "  millrace queue pause",
    })
final class QueueCommand {

  private static final JsonMapper JSON = new JsonMapper();

  private final ServerOptions server;

  QueueCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      header = "Show how long the queue is and what comes next.")
  int show(
      @Option(
              names = "--next",
              paramLabel = "N",
              defaultValue = "20",
              description = "Show so many of the next jobs, up to 500. Default: 20.")
          int next)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("queue").with("limit", next), DetailView.QUEUE);
    }
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      header = "Start no more jobs, on all nodes; what runs goes on.")
  int pause() throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.post("queue", "pause"), DetailView.ALL);
    }
  }

  @Command(name = "resume", mixinStandardHelpOptions = true, header = "Start jobs again.")
  int resume() throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.post("queue", "resume"), DetailView.ALL);
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      header = "Take jobs that wait out of the queue; each leaves a canceled run behind.")
  int remove(@Parameters(arity = "1..*", paramLabel = "JOB", description = "Ids.") List<String> ids)
      throws InterruptedException {
    try (Session session = server.open()) {
      ObjectNode body = JSON.createObjectNode();
      ids.forEach(body.withArray("job_ids")::add);
      return session.show(Call.post("queue", "remove").json(body), DetailView.ALL);
    }
  }
}
