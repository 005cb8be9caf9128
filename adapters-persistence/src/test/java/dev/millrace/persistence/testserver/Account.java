package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a server runs as: the user who runs the tests, or nobody where that is root, since
 * PostgreSQL refuses to run as root.
 */
final class Account {

  private static final String NOBODY = "65534";
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private Account() {}

  /** The command, so that the process it starts is the server itself and not a parent of it. */
  static List<String> command(List<String> command) {
    if (!ROOT) {
      return command;
    }
    List<String> lowered =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
    lowered.addAll(command);
    return lowered;
  }

  /** Hands a folder and all in it to the server. */
  static void own(Path path) throws IOException {
    if (ROOT) {
      Command.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, path.toString()));
    }
  }
}
