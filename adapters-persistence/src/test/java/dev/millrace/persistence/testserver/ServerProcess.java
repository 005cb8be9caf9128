package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A database server of one's own, to be stopped, killed and started again on the same port and
 * data. It listens on 127.0.0.1 only. It ends with this process, however that ends.
 *
 * <p>Not for use by two threads at once.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;

  private final ServerKind kind;
  private final ServerProgram program;
  private final ServerFolder folder;
  private final String password;
  private final Thread atExit = new Thread(this::discard, "end-test-server");
  private ServerOptions options;
  private int port;
  private @Nullable Process process;
  private @Nullable Watchdog watchdog;

  private ServerProcess(
      ServerKind kind, ServerProgram program, ServerFolder folder, ServerOptions options) {
    this.kind = kind;
    this.program = program;
    this.folder = folder;
    this.options = options;
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    this.password = HexFormat.of().formatHex(random);
  }

  /**
   * Sets up and starts a server from its binaries.
   *
   * @throws UncheckedIOException if it doesn't start; the message holds its log
   */
  public static ServerProcess start(ServerKind kind, ServerOptions options) {
    try {
      ServerProgram program = ServerProgram.of(kind);
      ServerProcess server = new ServerProcess(kind, program, ServerFolder.create(), options);
      Runtime.getRuntime().addShutdownHook(server.atExit);
      server.setUp();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setUp() throws IOException {
    if (options.tls() != null) {
      folder.copy(options.tls());
    }
    program.initialise(folder, options, password);
    // The port was free a moment ago; somebody else may have taken it since.
    for (int attempt = 1; process == null; attempt++) {
      port = freePort();
      try {
        launch();
      } catch (IOException e) {
        end();
        if (attempt == ATTEMPTS) {
          discard();
          throw e;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts it again, on the same port and data folder, and waits until it takes logins. */
  public void start() {
    if (isRunning()) {
      throw new IllegalStateException("The server runs already.");
    }
    try {
      launch();
    } catch (IOException e) {
      end();
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #start()}, with other options; those of TLS and access stay as they were. */
  public void start(ServerOptions changed) {
    options =
        new ServerOptions(
            changed.durable(),
            changed.settings(),
            options.tls(),
            options.accessRules(),
            changed.unixSocket());
    start();
  }

  private void launch() throws IOException {
    Account.own(folder.root());
    Process started =
        new ProcessBuilder(Account.command(program.command(folder, options, port)))
            .directory(folder.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .start();
    process = started;
    watchdog = Watchdog.over(started.pid(), folder.root());
    awaitLogin(started);
  }

  private void awaitLogin(Process started) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        kind.engine().connect(admin()).close();
        return;
      } catch (SQLException e) {
        if (!started.isAlive() || System.nanoTime() > deadline) {
          throw new IOException(
              kind.title() + " does not take logins: " + e.getMessage() + "\n" + log(), e);
        }
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a server started.", e);
    }
  }

  /** Stops it in order; connections are cut, data is kept. */
  public void stop() {
    signal(program.stopSignal());
    awaitEnd();
    end();
  }

  /** Ends it at once with all its parts (SIGKILL); data is kept as it happens to be. */
  public void kill() {
    end();
  }

  /** Stops the clock for it (SIGSTOP): connections stay open, nothing answers. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets a frozen one go on. */
  public void thaw() {
    signal("CONT");
  }

  /** Whether its process lives, frozen or not. */
  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Of the running server; PostgreSQL's is the one whose children serve the connections. */
  public long pid() {
    return running().pid();
  }

  public int port() {
    return port;
  }

  /** The socket in the file system, if {@link ServerOptions#onUnixSocket()}. */
  public Path socket() {
    return program.socket(folder, port);
  }

  /** The end of the server's log. */
  public String log() {
    return Command.tail(folder.log());
  }

  /** The server's own database and the user who may do everything. */
  public ServerAddress admin() {
    return new ServerAddress(
        new Endpoint.Tcp("127.0.0.1", port),
        kind.engine().adminDatabase(),
        ServerProgram.ADMIN,
        new Secret(password),
        Tls.OFF,
        Map.of());
  }

  /** Its databases. */
  public TestServer databases() {
    return new TestServer(kind, admin(), "from binaries");
  }

  /** Ends it and removes its data. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    discard();
  }

  private void discard() {
    end();
    try {
      Workplace.delete(folder.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    if (process != null) {
      List<ProcessHandle> parts = process.descendants().toList();
      process.destroyForcibly();
      parts.forEach(ProcessHandle::destroyForcibly);
      awaitEnd();
      parts.forEach(part -> part.onExit().orTimeout(10, TimeUnit.SECONDS).join());
      process = null;
    }
    if (watchdog != null) {
      watchdog.release();
      watchdog = null;
    }
  }

  private void awaitEnd() {
    try {
      if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(kind.title() + " does not end.\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a server ended.", e);
    }
  }

  private void signal(String name) {
    Process server = running();
    StringBuilder script = new StringBuilder("kill -" + name + " " + server.pid());
    if (!name.equals(program.stopSignal())) {
      // One that serves a connection may end before its turn comes.
      server
          .descendants()
          .forEach(part -> script.append("; kill -" + name + " " + part.pid() + " || :"));
    }
    try {
      Command.run(List.of("sh", "-ec", script.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("The server does not run.");
    }
    return process;
  }
}
