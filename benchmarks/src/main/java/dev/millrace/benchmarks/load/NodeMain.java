package dev.millrace.benchmarks.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.worker.WorkerRuntime;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.signal.LocalSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * A node in a process of its own. It is told by lines on its standard input: where the database is,
 * to {@code go} and to stop; then it says when its last job was kept and which jobs it executed.
 */
public final class NodeMain {

  /** What it says when it waits for a line. */
  static final String READY = "ready";

  static final String GO = "go";

  private NodeMain() {}

  /**
   * @param args the node's name and how many workers it has
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (OpenStore store = Bed.find(in.readLine()).open(Telemetry.NONE)) {
      store.ports().probe().probe();
      System.out.println(READY);
      while (GO.equals(in.readLine())) {
        work(args, store, in);
      }
    }
  }

  private static void work(String[] args, OpenStore store, BufferedReader in)
      throws IOException, InterruptedException {
    Queue<String> executed = new ConcurrentLinkedQueue<>();
    AtomicLong last = new AtomicLong();
    WorkerRuntime runtime =
        Drain.runtime(
            store.ports(),
            store.signals().orElseGet(LocalSignals::new),
            new NodeId(args[0]),
            Integer.parseInt(args[1]),
            task -> executed.add(task.jobId().value().toString()),
            _ -> last.set(System.currentTimeMillis()));
    runtime.start();
    in.readLine();
    runtime.stop();
    StringBuilder text = new StringBuilder().append(last.get()).append('\n');
    executed.forEach(id -> text.append(id).append('\n'));
    System.out.println(text.append(READY));
  }
}
