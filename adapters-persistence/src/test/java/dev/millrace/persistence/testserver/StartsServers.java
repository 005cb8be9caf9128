package dev.millrace.persistence.testserver;

import java.io.IOException;

/** A process that starts the servers it is told to, says their process ids, and waits. */
final class StartsServers {

  private StartsServers() {}

  public static void main(String[] kinds) throws IOException {
    for (String kind : kinds) {
      ServerProcess server = ServerProcess.start(ServerKind.valueOf(kind), ServerOptions.FAST);
      System.out.println(server.pid());
    }
    // Ends when the one who started it closes the pipe, or kills it.
    while (System.in.read() >= 0) {}
  }
}
