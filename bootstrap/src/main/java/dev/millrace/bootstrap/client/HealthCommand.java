package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "health",
    mixinStandardHelpOptions = true,
    header = "Tell whether a server can do its work, and if not, which part cannot.",
    footer = {"", "Example:", "  millrace health --server https://millrace.example"})
final class HealthCommand implements Callable<Integer> {

  private final ServerOptions server;

  HealthCommand(ServerOptions server) {
    this.server = server;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = server.open()) {
      Answer answer = session.connection().ask(Call.get("readyz"));
      if (!answer.json().path("parts").isObject()) {
        return session.show(Call.get("readyz"), DetailView.ALL);
      }
      session.print(answer, DetailView.ALL);
      return answer.isGood() ? ExitCode.OK : ExitCode.UNREACHABLE;
    }
  }
}
