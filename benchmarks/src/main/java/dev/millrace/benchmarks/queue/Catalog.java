package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.queue.millrace.HttpQueue;
import dev.millrace.benchmarks.queue.millrace.MillraceQueue;
import dev.millrace.benchmarks.queue.millrace.Work;
import dev.millrace.benchmarks.queue.node.NodePeer;
import dev.millrace.benchmarks.queue.node.NodePrograms;
import dev.millrace.benchmarks.queue.node.NodeQueue;
import dev.millrace.benchmarks.queue.peer.DbSchedulerQueue;
import dev.millrace.benchmarks.queue.peer.JobRunrQueue;
import dev.millrace.benchmarks.queue.peer.QuartzQueue;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.raw.CopyQueue;
import dev.millrace.benchmarks.queue.raw.RawDrain;
import dev.millrace.benchmarks.queue.raw.RawQueue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All queues that can be measured, in the order of the tables. */
final class Catalog {

  private static final Set<EngineKind> ALL = EnumSet.allOf(EngineKind.class);
  private static final Set<EngineKind> SERVERS =
      EnumSet.of(EngineKind.POSTGRES, EngineKind.MARIADB);
  private static final Set<EngineKind> POSTGRES = EnumSet.of(EngineKind.POSTGRES);

  private static final List<Integer> BATCHES = List.of(1, 10, 100);
  private static final List<Integer> CONNECTIONS = List.of(1, 4, 8);

  /** What is slow and says little more is measured only when it is named. */
  private static final Set<String> RAW_BY_DEFAULT =
      Set.of("raw-1x1", "raw-8x1", "raw-1x100", "raw-4x10", "raw-4x100", "raw-4x100-delete");

  private Catalog() {}

  /** Sets a contender up in its database. */
  @FunctionalInterface
  interface SetUp {
    Contender on(Database database, Options options) throws Exception;
  }

  /**
   * One queue.
   *
   * @param key as the command line names it
   * @param byDefault whether it is measured when none is named
   */
  record Entry(String key, boolean byDefault, Set<EngineKind> engines, SetUp setUp) {}

  static List<Entry> entries() {
    List<Entry> all = new ArrayList<>(millrace());
    all.addAll(peers());
    if (NodePrograms.areInstalled()) {
      all.addAll(nodePeers());
    }
    all.addAll(limits());
    return all;
  }

  private static List<Entry> millrace() {
    return List.of(
        new Entry(
            "millrace",
            true,
            ALL,
            (database, options) -> new MillraceQueue(database, Work.TASK, options.workers())),
        new Entry(
            "millrace-zone",
            true,
            ALL,
            (database, options) -> new MillraceQueue(database, Work.ZONE_TEST, options.workers())),
        new Entry("millrace-http", true, ALL, (database, _) -> new HttpQueue(database)));
  }

  /**
   * Quartz has no delegate for SQLite. JobRunr waits for itself there if it has one connection, and
   * fails with several, since they read before they write in one transaction.
   */
  private static List<Entry> peers() {
    return List.of(
        new Entry("db-scheduler", true, ALL, (database, _) -> new DbSchedulerQueue(database)),
        new Entry("jobrunr", true, SERVERS, (database, _) -> new JobRunrQueue(database)),
        new Entry("quartz", true, SERVERS, (database, _) -> new QuartzQueue(database)));
  }

  private static List<Entry> nodePeers() {
    List<Entry> all = new ArrayList<>();
    for (NodePeer peer : NodePeer.values()) {
      all.add(
          new Entry(peer.label(), true, POSTGRES, (database, _) -> new NodeQueue(database, peer)));
    }
    return all;
  }

  private static List<Entry> limits() {
    List<Entry> all = new ArrayList<>();
    all.add(new Entry("raw-insert", true, ALL, (database, _) -> RawQueue.inserting(database)));
    all.add(new Entry("raw-copy", true, POSTGRES, (database, _) -> new CopyQueue(database)));
    for (boolean keeps : new boolean[] {true, false}) {
      for (int connections : CONNECTIONS) {
        for (int batch : BATCHES) {
          all.add(limit(new RawDrain(batch, connections, keeps)));
        }
      }
    }
    return all;
  }

  /** SQLite has one writer: more connections only wait for each other. */
  private static Entry limit(RawDrain drain) {
    String key =
        "raw-%dx%d%s".formatted(drain.connections(), drain.batch(), drain.keeps() ? "" : "-delete");
    return new Entry(
        key,
        RAW_BY_DEFAULT.contains(key),
        drain.connections() == 1 ? ALL : SERVERS,
        (database, _) -> RawQueue.draining(database, drain));
  }
}
