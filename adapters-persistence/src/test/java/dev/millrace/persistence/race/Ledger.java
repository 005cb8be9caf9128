package dev.millrace.persistence.race;

import dev.millrace.application.queue.RaceLog;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.persistence.race.Report.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the processes of a race have said, and what follows from it. */
final class Ledger {
  private static final long AROUND_NANOS = 20_000_000;

  private final List<Said> all = new ArrayList<>();
  private final List<Killed> killed = new ArrayList<>();
  private boolean skippedStaysLocked;

  private record Said(String process, Report report) {}

  private record Span(long from, long to) {
    boolean meets(Span other) {
      return from <= other.to && to >= other.from;
    }
  }

  /**
   * A process that was killed, and when the store had let go of all that it held.
   *
   * @param threads how many of it call the store
   */
  private record Killed(String process, int threads, long gone) {}

  synchronized void add(String process, Report report) {
    all.add(new Said(process, report));
  }

  synchronized void killed(String process, int threads) {
    killed.add(new Killed(process, threads, System.nanoTime()));
  }

  /**
   * A lease keeps rows locked that it passed over, until it ends. InnoDB locks the entry of the
   * index before it finds the row itself taken, and does not let go of the entry again.
   */
  synchronized void skippedStaysLocked() {
    skippedStaysLocked = true;
  }

  /** The sessions on the server that a process has said it uses. */
  synchronized Set<Integer> sessions(String process) {
    Set<Integer> sessions = new HashSet<>();
    all.stream()
        .filter(said -> said.process().equals(process) && said.report().what() == What.SESSION)
        .forEach(said -> sessions.addAll(said.report().numbers()));
    return sessions;
  }

  synchronized Set<String> killed() {
    Set<String> names = new HashSet<>();
    killed.forEach(one -> names.add(one.process()));
    return names;
  }

  /** How many jobs, or how many of whatever it counts. */
  synchronized int count(What what) {
    boolean jobs =
        switch (what) {
          case PUSHED, LEASED, LEASED_AGAIN, LEASED_BEFORE, FINISHED, CANCELED, REQUESTED -> true;
          case MOVED, RETRIED, FORGOTTEN, RELEASED, REFUSED, SETTLED, EMPTY, SESSION -> false;
        };
    return all.stream()
        .filter(said -> said.report().what() == what)
        .mapToInt(
            said ->
                jobs
                    ? said.report().numbers().size()
                    : said.report().numbers().stream().mapToInt(Integer::intValue).sum())
        .sum();
  }

  /** The numbers of all jobs that somebody said this of. */
  synchronized Set<Integer> numbers(What what) {
    Set<Integer> numbers = new HashSet<>();
    all.stream()
        .filter(said -> said.report().what() == what)
        .forEach(said -> numbers.addAll(said.report().numbers()));
    return numbers;
  }

  /** For each job whose finish was confirmed the process and the thread that finished it. */
  synchronized Map<Integer, String> finishers() {
    Map<Integer, String> finishers = new HashMap<>();
    for (Said said : all) {
      if (said.report().what() == What.FINISHED) {
        String node = said.process() + "-" + said.report().thread();
        said.report().numbers().forEach(number -> finishers.put(number, node));
      }
    }
    return finishers;
  }

  /** The jobs of which more than one call was told that it had ended them. */
  synchronized Set<Integer> endedTwice() {
    Set<Integer> once = new HashSet<>();
    Set<Integer> twice = new HashSet<>();
    for (Said said : all) {
      if (said.report().what() == What.FINISHED || said.report().what() == What.CANCELED) {
        said.report().numbers().stream().filter(number -> !once.add(number)).forEach(twice::add);
      }
    }
    return twice;
  }

  /**
   * What {@link RaceLog} makes of it. A job of whose first lease nobody told, since the process was
   * killed over it, is not judged; nor is what happened while somebody may have held locks without
   * telling: around moves, calls that were run again, and a kill.
   */
  synchronized RaceLog log() {
    RaceLog log = new RaceLog();
    all.stream()
        .sorted(Comparator.comparingLong(said -> said.report().began()))
        .forEach(said -> add(log, said.report()));
    List<Span> disturbances = disturbances();
    disturbances.forEach(span -> log.disturbed(span.from(), span.to()));
    if (skippedStaysLocked) {
      leases()
          .filter(lease -> disturbances.stream().anyMatch(lease::meets))
          .forEach(lease -> log.disturbed(lease.from(), lease.to()));
    }
    return log;
  }

  private List<Span> disturbances() {
    List<Span> spans = new ArrayList<>();
    for (Said said : all) {
      if (said.report().what() == What.MOVED || said.report().what() == What.RETRIED) {
        spans.add(span(said));
      }
    }
    killed.forEach(one -> spans.add(new Span(lastSaid(one), one.gone())));
    return spans;
  }

  private Stream<Span> leases() {
    return all.stream().filter(said -> said.report().what() == What.LEASED).map(Ledger::span);
  }

  private static Span span(Said said) {
    return new Span(said.report().began(), said.report().ended());
  }

  private static void add(RaceLog log, Report report) {
    switch (report.what()) {
      case PUSHED ->
          normal(report)
              .filter(number -> !RaceJobs.isScheduled(number))
              .forEach(number -> log.queued(RaceJobs.id(number), report.ended()));
      case LEASED -> {
        normal(report).forEach(number -> log.taken(RaceJobs.id(number), report.began()));
        judgeBatch(log, report);
      }
      case LEASED_AGAIN -> {
        normal(report).forEach(number -> log.taken(RaceJobs.id(number), Long.MIN_VALUE));
        judgeBatch(log, report);
      }
      case LEASED_BEFORE ->
          normal(report).forEach(number -> log.taken(RaceJobs.id(number), Long.MIN_VALUE));
      case CANCELED ->
          normal(report).forEach(number -> log.taken(RaceJobs.id(number), report.began()));
      case MOVED,
          RETRIED,
          FINISHED,
          REQUESTED,
          FORGOTTEN,
          RELEASED,
          REFUSED,
          SETTLED,
          EMPTY,
          SESSION -> {
        // Says nothing of who waited.
      }
    }
  }

  private static void judgeBatch(RaceLog log, Report report) {
    if (report.numbers().stream().anyMatch(number -> RaceJobs.tier(number) == PriorityTier.BATCH)) {
      log.leasedBatch(report.began(), report.ended());
    }
  }

  private static Stream<Integer> normal(Report report) {
    return report.numbers().stream().filter(number -> RaceJobs.tier(number) == PriorityTier.NORMAL);
  }

  /**
   * When the thread that had been silent for longest had last told something. A thread that had
   * told nothing yet may have been in a call since the process began.
   */
  private long lastSaid(Killed one) {
    Map<Integer, Long> last = new HashMap<>();
    long first = one.gone();
    for (Said said : all) {
      if (said.process().equals(one.process())) {
        first = Math.min(first, said.report().began());
        if (said.report().what() != What.SESSION) {
          last.merge(said.report().thread(), said.report().began(), Math::max);
        }
      }
    }
    return last.size() < one.threads()
        ? first
        : last.values().stream().mapToLong(Long::longValue).min().orElse(first);
  }

  /** For each tier inversion what the processes did around it, a line each. */
  synchronized List<String> inversions() {
    List<String> lines = new ArrayList<>();
    for (RaceLog.Inversion inversion : log().inversions()) {
      lines.add(inversion.toString());
      all.stream()
          .filter(said -> said.report().ended() > inversion.began() - AROUND_NANOS)
          .filter(said -> said.report().began() < inversion.ended() + AROUND_NANOS)
          .map(said -> "  " + said.process() + " " + told(said.report(), inversion.began()))
          .forEach(lines::add);
    }
    return lines;
  }

  private static String told(Report report, long zero) {
    return "%d %s %d..%d us %s"
        .formatted(
            report.thread(),
            report.what(),
            (report.began() - zero) / 1_000,
            (report.ended() - zero) / 1_000,
            report.numbers());
  }
}
