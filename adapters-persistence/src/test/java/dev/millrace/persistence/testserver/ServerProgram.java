package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How one make of server is set up, started and stopped. */
interface ServerProgram {

  /** The name of the user who may do everything. */
  String ADMIN = "millrace";

  static ServerProgram of(ServerKind kind) throws IOException {
    String name = kind.binaries();
    if (name == null) {
      throw new IllegalArgumentException("There are no binaries of " + kind.title() + ".");
    }
    Path programs = Binaries.unpacked(name);
    return kind.engine() == Engine.POSTGRES
        ? new PostgresProgram(programs)
        : new MariadbProgram(programs);
  }

  /** Makes a data folder with one user, {@link #ADMIN}. */
  void initialise(ServerFolder folder, ServerOptions options, String password) throws IOException;

  /** The command that becomes the server. */
  List<String> command(ServerFolder folder, ServerOptions options, int port);

  /** The socket that it listens on, where it does. */
  Path socket(ServerFolder folder, int port);

  /** The signal that stops it in order, without waiting for its clients. */
  String stopSignal();
}
