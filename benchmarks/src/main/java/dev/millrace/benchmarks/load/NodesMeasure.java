package dev.millrace.benchmarks.load;

import dev.millrace.application.queue.QueueDepth;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.benchmarks.load.Report.Aim;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StorePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One, two and three processes that drain one database in turn; no job may be executed twice. */
final class NodesMeasure implements Measure {

  private static final int MOST = 3;
  private static final int POLL_MILLIS = 100;

  /** Else the further processes, which drain less often, would be those that Java compiles last. */
  private static final int ALONE_BEFORE = 4;

  @Override
  public void run(Bed bed, LoadOptions options, Report report)
      throws IOException, InterruptedException {
    Database database = bed.database();
    double[][] rates = new double[MOST][options.rounds()];
    double[] twice = new double[options.rounds()];
    try (OpenStore store = database.open(Telemetry.NONE);
        Nodes nodes = Nodes.start(database, options.workers())) {
      nodes.warmUp(store.ports(), options.jobs());
      for (int round = -1; round < options.rounds(); round++) {
        for (int count = 1; count <= MOST; count++) {
          Drained drained = drain(store.ports(), nodes.all.subList(0, count), options.jobs());
          if (round >= 0) {
            rates[count - 1][round] = drained.rate;
            twice[round] += drained.twice;
          }
        }
      }
    }
    database.drop();
    String engine = bed.title();
    for (int nodes = 1; nodes <= MOST; nodes++) {
      report.add(
          engine,
          nodes == 1 ? "drain by 1 process" : "drain by " + nodes + " processes",
          "jobs/s",
          rates[nodes - 1]);
    }
    for (int nodes = 2; nodes <= MOST; nodes++) {
      report.add(
          engine,
          "drain by " + nodes + " processes, times that of 1",
          "",
          Report.ratios(rates[nodes - 1], rates[0]),
          Aim.atLeast(1));
    }
    report.add(engine, "jobs executed twice", "jobs", twice, Aim.atMost(0));
  }

  private record Drained(double rate, int twice) {}

  private static Drained drain(StorePorts store, List<Node> nodes, int jobs)
      throws IOException, InterruptedException {
    Work.push(store, jobs);
    long start = System.currentTimeMillis();
    for (Node node : nodes) {
      node.say(NodeMain.GO);
    }
    while (left(store) > 0) {
      Thread.sleep(POLL_MILLIS);
    }
    long last = start;
    List<String> executed = new ArrayList<>();
    for (Node node : nodes) {
      last = Math.max(last, node.stop(executed));
    }
    Set<String> once = new HashSet<>(executed);
    if (once.size() != jobs) {
      throw new IllegalStateException(once.size() + " of " + jobs + " jobs were executed.");
    }
    return new Drained(jobs * 1e3 / (last - start), executed.size() - jobs);
  }

  private static long left(StorePorts store) {
    QueueDepth depth = store.catalog().depth();
    return depth.count(PriorityTier.NORMAL, JobStatus.QUEUED)
        + depth.count(PriorityTier.NORMAL, JobStatus.RUNNING);
  }

  private record Nodes(List<Node> all) implements AutoCloseable {

    static Nodes start(Database database, int workers) throws IOException {
      Nodes nodes = new Nodes(new ArrayList<>());
      for (int i = 0; i < MOST; i++) {
        nodes.all.add(new Node(database, "node-" + i, workers));
      }
      for (Node node : nodes.all) {
        node.awaitReady();
      }
      return nodes;
    }

    void warmUp(StorePorts store, int jobs) throws IOException, InterruptedException {
      for (int i = 0; i < ALONE_BEFORE; i++) {
        for (Node node : all) {
          drain(store, List.of(node), jobs);
        }
      }
    }

    @Override
    public void close() {
      all.forEach(Node::close);
    }
  }

  private static final class Node implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    Node(Database database, String name, int workers) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  NodeMain.class.getName(),
                  name,
                  String.valueOf(workers))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      answers = process.inputReader(StandardCharsets.UTF_8);
      say(database.address());
    }

    void say(String line) throws IOException {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    void awaitReady() throws IOException {
      String line = answers.readLine();
      if (!NodeMain.READY.equals(line)) {
        throw new IOException("A node did not start: " + line);
      }
    }

    /** Answers when its last job was kept; adds those it executed. */
    long stop(List<String> executed) throws IOException {
      say("stop");
      long last = Long.parseLong(answers.readLine());
      for (String line = answers.readLine();
          !NodeMain.READY.equals(line);
          line = answers.readLine()) {
        executed.add(Objects.requireNonNull(line, "the node has ended"));
      }
      return last;
    }

    @Override
    public void close() {
      process.destroyForcibly();
      try {
        answers.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
