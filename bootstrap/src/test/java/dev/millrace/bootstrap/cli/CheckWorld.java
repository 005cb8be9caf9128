package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A few zones on loopback, and the command line that checks them: {@code good.xa}, {@code
 * second.xa}, {@code lame.xa}, {@code slow.xa}, {@code silent.xa}, and {@code truncating.xa}.
 */
final class CheckWorld implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  final List<Query> seen = new CopyOnWriteArrayList<>();
  private final Sandbox sandbox;
  private final Path hints;

  CheckWorld(Path folder) throws IOException {
    sandbox =
        Sandbox.builder(new SystemClock().now())
            .zone(pair("good", 1))
            .zone(pair("second", 2))
            .zone(
                ZoneSetup.of("lame.xa")
                    .server("ns1.lame.xa", "127.97.3.1")
                    .server("ns2.lame.xa", "127.97.3.2", Faults.upwardReferral()))
            .zone(
                ZoneSetup.of("slow.xa")
                    .server("ns1.slow.xa", "127.97.4.1", Faults.slow(Duration.ofMillis(200))))
            .zone(ZoneSetup.of("silent.xa").server("ns1.silent.xa", "127.97.5.1", Faults.silent()))
            .zone(
                ZoneSetup.of("truncating.xa")
                    .server("ns1.truncating.xa", "127.97.6.1", Faults.truncating()))
            .observedBy(seen::add)
            .start();
    hints = Files.writeString(folder.resolve("hints"), sandbox.hintsText());
  }

  private static ZoneSetup pair(String label, int block) {
    return ZoneSetup.of(label + ".xa")
        .server("ns1." + label + ".xa", "127.97." + block + ".1")
        .server("ns2." + label + ".xa", "127.97." + block + ".2");
  }

  /** The arguments that check in this world, without those that are given for patience. */
  String[] args(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "check",
                "--hints",
                hints.toString(),
                "--dns-port",
                String.valueOf(sandbox.port()),
                "--allow-non-global-targets"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  /** Checks with little patience, which must end with this code. */
  Terminal check(int code, String... more) {
    return check(Terminal.piped(), code, more);
  }

  Terminal check(Terminal terminal, int code, String... more) {
    String[] impatient = {"--dns-timeout", "1", "--dns-retrans", "1", "--dns-retry", "1"};
    int answer =
        terminal.run(args(Stream.of(impatient, more).flatMap(Stream::of).toArray(String[]::new)));
    if (answer != code) {
      throw new AssertionError("exit code " + answer + ": " + terminal.err());
    }
    return terminal;
  }

  /** What a check of one zone says as JSON. */
  JsonNode json(String... more) {
    return JSON.readTree(
        check(0, Stream.concat(Stream.of(more), Stream.of("--json")).toArray(String[]::new)).out());
  }

  /** The queries that reached a server. */
  List<Query> seenAt(String address) {
    return seen.stream().filter(query -> query.server().getHostAddress().equals(address)).toList();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
