package dev.millrace.persistence.race;

import dev.millrace.persistence.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets processes race for the jobs of one store, kills some of them in the middle of it and starts
 * others in their places, until all jobs are pushed and nothing waits or runs.
 */
final class Contest {
  /** Small processes, which are up soon and live short. */
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final List<String> store;
  private final List<String> secret;
  private final List<Seat> seats = new ArrayList<>();
  private final Deque<Integer> kills = new ArrayDeque<>();
  private final Ledger ledger = new Ledger();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger unpushed;
  private final AtomicBoolean over = new AtomicBoolean();
  private final Random random = new Random();
  private final AfterKill afterKill;
  private volatile long allPushed;

  /** Waits until the store has let go of all that a process held that was killed. */
  interface AfterKill {
    void await(Set<Integer> sessions) throws InterruptedException;
  }

  /**
   * @param store how a process finds the store
   * @param secret what it is told on its standard input
   * @param shares of the processes that race at the same time
   * @param kills how many are killed, at random moments before most jobs are done
   */
  Contest(
      List<String> store, List<String> secret, List<Share> shares, int kills, AfterKill afterKill) {
    this.afterKill = afterKill;
    this.store = store;
    this.secret = secret;
    shares.forEach(share -> seats.add(new Seat(share)));
    int jobs = shares.stream().mapToInt(share -> share.to() - share.from()).sum();
    unpushed = new AtomicInteger(jobs);
    random.ints(kills, jobs / 50, jobs * 4 / 5).sorted().forEach(this.kills::add);
  }

  /** Comes back when the race is over. */
  Ledger run() throws InterruptedException {
    long deadline = System.nanoTime() + Racer.LIMIT.toNanos();
    List<Thread> threads =
        seats.stream().map(seat -> Thread.ofPlatform().daemon().start(seat)).toList();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
    boolean late = threads.stream().anyMatch(Thread::isAlive);
    seats.forEach(Seat::end);
    if (late) {
      throw new AssertionError(
          "The race did not end within " + Racer.LIMIT.toSeconds() + " s; finished " + finished);
    }
    seats.forEach(Seat::requireOrder);
    return ledger;
  }

  private synchronized void heard(Seat seat, Report report) {
    ledger.add(seat.share.process(), report);
    switch (report.what()) {
      case PUSHED -> {
        seat.pushed += report.numbers().size();
        if (unpushed.addAndGet(-report.numbers().size()) == 0) {
          allPushed = System.nanoTime();
        }
      }
      case FINISHED -> {
        int now = finished.addAndGet(report.numbers().size());
        if (!kills.isEmpty()
            && kills.getFirst() <= now
            && seats.get(random.nextInt(seats.size())).kill()) {
          kills.removeFirst();
        }
      }
      case EMPTY -> {
        if (unpushed.get() == 0 && report.began() > allPushed && over.compareAndSet(false, true)) {
          seats.forEach(Seat::tellEnd);
        }
      }
      default -> {
        // Only written down.
      }
    }
  }

  /** A place in the race, which one process after the other takes. */
  private final class Seat implements Runnable {
    private final int number = seats.size();
    private final int first;
    private Share share;
    private volatile @Nullable Process process;
    private volatile boolean killed;
    private volatile String trouble = "";
    private int pushed;

    private Seat(Share share) {
      this.share = share;
      this.first = share.from();
    }

    @Override
    public void run() {
      try {
        for (int life = 1; !over.get(); life++) {
          share = share.successor("p" + number + "x" + life, first + pushed);
          race();
        }
      } catch (IOException | InterruptedException | RuntimeException e) {
        trouble = "The race broke off: " + e;
      }
    }

    private void race() throws IOException, InterruptedException {
      Process racing = start();
      try (BufferedReader out = racing.inputReader(StandardCharsets.UTF_8)) {
        out.lines().forEach(line -> Report.parse(line).ifPresent(said -> heard(this, said)));
      }
      int exit = racing.waitFor();
      if (killed) {
        afterKill.await(ledger.sessions(share.process()));
        ledger.killed(share.process(), Racer.threads(share));
      } else if (!over.get() || exit != 0) {
        throw new IOException(share.process() + " ended by itself: " + exit);
      }
    }

    private Process start() throws IOException {
      List<String> arguments = new ArrayList<>(share.words());
      arguments.addAll(store);
      synchronized (Contest.this) {
        Process racing =
            ChildJvm.start(RacingProcess.class, OPTIONS, arguments.toArray(String[]::new));
        Writer in = racing.outputWriter(StandardCharsets.UTF_8);
        for (String line : secret) {
          in.write(line + "\n");
        }
        in.flush();
        process = racing;
        killed = false;
        if (over.get()) {
          tellEnd();
        }
        return racing;
      }
    }

    /** By its handle: the process's own method would close the stream before it is read. */
    private boolean kill() {
      if (killed || process == null) {
        return false;
      }
      killed = true;
      return process.toHandle().destroyForcibly();
    }

    private void tellEnd() {
      try {
        if (process != null) {
          process.getOutputStream().close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void end() {
      if (process != null && process.isAlive()) {
        process.toHandle().destroyForcibly();
      }
    }

    private void requireOrder() {
      if (!trouble.isEmpty()) {
        throw new AssertionError(trouble);
      }
    }
  }
}
