package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "whoami",
    mixinStandardHelpOptions = true,
    header = "Show who a server takes the token's owner for, and what that allows.",
    footer = {"", "Example:", "  millrace whoami --token-file ~/.millrace-token"})
final class WhoamiCommand implements Callable<Integer> {

  private final ServerOptions server;

  WhoamiCommand(ServerOptions server) {
    this.server = server;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("whoami"), DetailView.ALL);
    }
  }
}
