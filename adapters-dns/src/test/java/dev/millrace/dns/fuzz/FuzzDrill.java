package dev.millrace.dns.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries many inputs and prints what became of them: {@code FuzzDrill PACKETS RUNS [SEED]}. */
public final class FuzzDrill {
  private static final Logger LOG = LoggerFactory.getLogger(FuzzDrill.class);
  private static final int SHOWN = 20;

  private final FuzzWorld world = new FuzzWorld();
  private final List<Failure> failures = new ArrayList<>();

  private FuzzDrill() {}

  /** Exits with 1 if any input failed. */
  public static void main(String[] args) throws InterruptedException {
    int packets = Integer.parseInt(args[0]);
    int runs = Integer.parseInt(args[1]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
    System.exit(new FuzzDrill().drill(packets, runs, seed) ? 0 : 1);
  }

  private boolean drill(int packets, int runs, long seed) throws InterruptedException {
    System.out.println("Seed " + seed);
    PacketFuzz packetFuzz = new PacketFuzz(world);
    long start = System.nanoTime();
    for (int i = 0; i < packets; i++) {
      failures.addAll(packetFuzz.attempt(seed + i));
    }
    tell("messages through the parser", packets, start);
    System.out.printf(Locale.ROOT, "%,d of them were well-formed%n", packetFuzz.wellFormed());
    RunFuzz runFuzz = new RunFuzz(world);
    start = System.nanoTime();
    for (int i = 0; i < runs; i++) {
      failures.addAll(runFuzz.attempt(Math.floorMod(seed, Integer.MAX_VALUE) + (long) i));
    }
    tell("whole runs with spoiled answers", runs, start);
    failures.stream().limit(SHOWN).forEach(failure -> LOG.error("{}", failure));
    return failures.isEmpty();
  }

  private void tell(String what, int tried, long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    long hangs = failures.stream().filter(Failure::isHang).count();
    System.out.printf(
        Locale.ROOT,
        "%,d %s in %d.%03d s; failures so far: %d crashes, %d hangs%n",
        tried,
        what,
        took.toSeconds(),
        took.toMillisPart(),
        failures.size() - hangs,
        hangs);
  }
}
