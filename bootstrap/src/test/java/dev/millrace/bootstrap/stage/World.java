package dev.millrace.bootstrap.stage;

import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxZone;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Name servers on loopback: those of the sandbox, and one that never answers. */
final class World implements AutoCloseable {

  private final Path folder;
  private final Sandbox sandbox = DemoSandbox.start(new SystemClock().now(), 0);
  private final DatagramSocket silent;
  private final Path hints;
  private final Path silentHints;

  World(Path folder) throws IOException {
    this.folder = folder;
    this.silent = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.9.9.9"), 0));
    this.hints = Files.writeString(folder.resolve("hints"), sandbox.hintsText());
    this.silentHints =
        Files.writeString(
            folder.resolve("silent"), ". 3600 NS a.silent.\na.silent. 3600 A 127.9.9.9\n");
  }

  List<String> zones() {
    return sandbox.zones().stream().map(SandboxZone::name).toList();
  }

  /** A server whose zone tests come to an end soon. */
  ForkedMillrace serve(Path store, String... more) throws IOException {
    return serve(store.toString(), more);
  }

  /** The same on any database. */
  ForkedMillrace serve(String dsn, String... more) throws IOException {
    return serve(hints, sandbox.port(), dsn, more);
  }

  /** A server whose zone tests take for ever: nobody answers them. */
  ForkedMillrace serveInSilence(Path store, String... more) throws IOException {
    return serveInSilence(store.toString(), more);
  }

  /** The same on any database. */
  ForkedMillrace serveInSilence(String dsn, String... more) throws IOException {
    List<String> patient = new ArrayList<>(List.of("--dns-timeout", "255", "--dns-retrans", "255"));
    patient.addAll(List.of(more));
    return serve(silentHints, silent.getLocalPort(), dsn, patient.toArray(String[]::new));
  }

  private ForkedMillrace serve(Path rootHints, int port, String dsn, String... more)
      throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of(
                "serve",
                "--listen",
                "0",
                "--db-dsn",
                dsn,
                "--hints",
                rootHints.toString(),
                "--dns-port",
                String.valueOf(port),
                "--allow-non-global-targets"));
    args.addAll(List.of(more));
    return ForkedMillrace.start(args.toArray(String[]::new));
  }

  Path store(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    silent.close();
    sandbox.close();
  }
}
