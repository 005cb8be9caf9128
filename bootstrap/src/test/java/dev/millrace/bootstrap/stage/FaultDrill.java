package dev.millrace.bootstrap.stage;

import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Three nodes under load on a database server that writes to the disk as one in earnest does. One
 * node is killed, all connections are killed, the server is frozen and is stopped for a while;
 * prints what that cost. Not part of the build: {@code dev/fault-drill} runs it.
 */
final class FaultDrill {

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration BEFORE = Duration.ofSeconds(20);
  private static final int AHEAD = 60;
  private static final int ATTEMPTS = 3;

  private final Cluster cluster;
  private final ServerAddress database;
  private final Ledger ledger;
  private final List<ForkedMillrace> nodes = new ArrayList<>();
  private final List<Api> apis = new ArrayList<>();

  private FaultDrill(Cluster cluster) {
    this.cluster = cluster;
    this.database = cluster.database();
    this.ledger = cluster.ledger(database);
  }

  /**
   * @param args {@code postgres} or {@code mariadb}, and for how many seconds the server is stopped
   */
  public static void main(String[] args) throws Exception {
    ServerKind kind = ServerKind.valueOf(args[0].toUpperCase(Locale.ROOT));
    Path folder = Files.createTempDirectory("fault-drill");
    try (Cluster cluster = Cluster.start(kind, ServerOptions.FAST.durably(), folder)) {
      FaultDrill drill = new FaultDrill(cluster);
      System.out.printf(
          "%s %s, written to the disk; 3 nodes of 4 workers, lease %d s, %d processors%n",
          kind.title(),
          cluster.server().databases().version(),
          LEASE.toSeconds(),
          Runtime.getRuntime().availableProcessors());
      System.out.printf(
          "%-24s %9s %9s %9s %9s %9s %6s %6s %8s%n",
          "fault",
          "fault s",
          "settled s",
          "gap s",
          "first s",
          "full s",
          "lost",
          "twice",
          "repeated");
      drill.startNodes();
      drill.killConnections();
      drill.freeze(Duration.ofSeconds(10));
      drill.stopServer(Duration.ofSeconds(Long.parseLong(args[1])));
      drill.killNode();
    }
    System.exit(0);
  }

  private void startNodes() throws Exception {
    for (String id : List.of("one", "two", "three")) {
      nodes.add(
          cluster.serve(database, id, "--worker-count", "4", "--lease", LEASE.toSeconds() + "s"));
    }
    for (ForkedMillrace node : nodes) {
      apis.add(new Api(node.address()));
    }
    // Code that runs for the first time is slow, which is not what is measured.
    underLoad("", () -> System.nanoTime());
  }

  /** What happens; answers when it was over. */
  private interface Fault {
    long happen() throws Exception;
  }

  private void killConnections() throws Exception {
    underLoad(
        "all connections killed",
        () -> {
          cluster.trouble().killConnections(database.database());
          return System.nanoTime();
        });
  }

  private void freeze(Duration length) throws Exception {
    underLoad(
        "server frozen",
        () -> {
          cluster.server().freeze();
          Thread.sleep(length);
          cluster.server().thaw();
          return System.nanoTime();
        });
  }

  private void stopServer(Duration length) throws Exception {
    underLoad(
        "server stopped",
        () -> {
          cluster.server().stop();
          Thread.sleep(length);
          cluster.server().start();
          return System.nanoTime();
        });
  }

  private void killNode() throws Exception {
    apis.removeFirst().close();
    underLoad(
        "node killed",
        () -> {
          while (ledger.leasedBy("one") == 0) {
            Thread.sleep(5);
          }
          nodes.getFirst().kill();
          return System.nanoTime();
        });
  }

  private void underLoad(String fault, Fault what) throws Exception {
    int before = ledger.runs();
    try (Load load = new Load("drill" + before, apis, ATTEMPTS, AHEAD);
        Watch watch = new Watch(ledger, load, before)) {
      long start = System.nanoTime();
      Thread.sleep(BEFORE);
      long from = System.nanoTime();
      double rate = watch.rate(start + BEFORE.toNanos() / 2, from);
      long over = what.happen();
      Duration settled = Duration.ZERO;
      if (fault.startsWith("node")) {
        while (ledger.leasedBy("one") > 0) {
          Thread.sleep(20);
        }
        settled = Duration.ofNanos(System.nanoTime() - over);
      }
      Thread.sleep(BEFORE);
      long to = System.nanoTime();
      load.stop();
      Ledger.Count count = watch.awaitComplete();
      if (!fault.isEmpty()) {
        print(fault, new Times(from, over, to, settled, rate), watch, load, count, before);
      }
    }
  }

  /**
   * @param rate in runs for each second, before the fault
   */
  private record Times(long from, long over, long to, Duration settled, double rate) {}

  private static void print(
      String fault, Times times, Watch watch, Load load, Ledger.Count count, int before) {
    int submissions = before + load.accepted();
    System.out.printf(
        "%-24s %9.1f %9.1f %9.1f %9.1f %9s %6d %6d %8d   %.0f runs/s before, %.0f after, %d runs%n",
        fault,
        (times.over() - times.from()) / 1e9,
        times.settled().toMillis() / 1e3,
        watch.longestGap(times.from(), times.to()).toMillis() / 1e3,
        watch.untilNext(times.over()).toMillis() / 1e3,
        fullSpeed(times, watch),
        submissions - count.runs(),
        Math.max(0, Math.max(count.runs(), count.keys()) - submissions),
        load.refused() + load.unanswered(),
        times.rate(),
        watch.rate(times.to() - BEFORE.toNanos() / 2, times.to()),
        load.accepted());
  }

  /** When two seconds in a row first had nine tenths of the rate before. */
  private static String fullSpeed(Times times, Watch watch) {
    long window = Duration.ofSeconds(2).toNanos();
    long step = Duration.ofMillis(100).toNanos();
    for (long at = times.over(); at + window <= times.to(); at += step) {
      if (watch.rate(at, at + window) >= 0.9 * times.rate()) {
        return "%.1f".formatted((at - times.over()) / 1e9);
      }
    }
    return "-";
  }
}
