package dev.millrace.persistence.testserver;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a kind of server can be had on this machine. The answer is found once in a process.
 *
 * @param server null where there is none
 * @param reason why there is none; empty where there is one
 */
public record Reach(ServerKind kind, @Nullable TestServer server, String reason) {

  private static final Map<ServerKind, Reach> FOUND = new EnumMap<>(ServerKind.class);

  /** Starts the server, where that is needed and has not happened yet. */
  public static Reach of(ServerKind kind) {
    synchronized (FOUND) {
      return FOUND.computeIfAbsent(kind, Reach::find);
    }
  }

  public boolean isAvailable() {
    return server != null;
  }

  /**
   * The server.
   *
   * @throws IllegalStateException with the reason if there is none
   */
  public TestServer get() {
    if (server == null) {
      throw new IllegalStateException(kind.title() + " is not available: " + reason);
    }
    return server;
  }

  private static Reach find(ServerKind kind) {
    try {
      String given = System.getenv(kind.variable());
      if (given != null && !given.isBlank()) {
        return there(GivenServer.reach(kind, given));
      }
      String obstacle =
          kind.binaries() == null ? "there are no binaries of it" : Binaries.obstacle();
      if (obstacle.isEmpty()) {
        return there(ServerProcess.start(kind, ServerOptions.FAST).databases());
      }
      return DockerEngine.answers()
          ? there(ServerContainer.start(kind))
          : missing(
              kind, obstacle + ", no Docker engine answers, " + kind.variable() + " is not set");
    } catch (RuntimeException e) {
      return missing(kind, String.valueOf(e.getMessage()));
    }
  }

  private static Reach there(TestServer server) {
    return new Reach(server.kind(), server, "");
  }

  private static Reach missing(ServerKind kind, String reason) {
    return new Reach(kind, null, reason);
  }
}
