package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.process.Recordings;
import dev.millrace.benchmarks.queue.Contender.Measure;
import dev.millrace.benchmarks.queue.place.Place;
import dev.millrace.benchmarks.queue.report.Column;
import dev.millrace.benchmarks.queue.report.Results;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Lets the contenders take turns on one database, each time in another order. */
final class Rounds {

  private static final int MANY_CALLERS = 8;

  private final Place place;
  private final List<Contender> contenders;
  private final Options options;
  private final Results results = new Results();
  private final PickUps pickUps = new PickUps();
  private boolean counts;

  Rounds(Place place, List<Contender> contenders, Options options) {
    this.place = place;
    this.contenders = contenders;
    this.options = options;
    contenders.forEach(contender -> results.row(contender.name()));
  }

  /** One round that does not count, then the others. */
  Results run() throws Exception {
    for (int round = 0; round <= options.rounds(); round++) {
      counts = round > 0;
      List<Contender> order = new ArrayList<>(contenders);
      Collections.rotate(order, -round);
      for (Measure measure : List.of(Measure.SINGLES, Measure.DRAIN, Measure.PICK_UP)) {
        for (Contender contender : order) {
          take(measure, contender);
        }
      }
      System.err.println(counts ? "Round " + round + " is done." : "Warmed up.");
    }
    pickUps.report(results);
    return results;
  }

  private void take(Measure measure, Contender contender) throws Exception {
    switch (measure) {
      case SINGLES -> {
        if (wanted(measure, contender)) {
          singles(contender, Column.SINGLES_1, 1, jobs(contender, measure, options.fewJobs()));
          int jobs = jobs(contender, measure, options.jobs());
          singles(contender, Column.SINGLES_8, MANY_CALLERS, jobs);
        }
      }
      case BULK, DRAIN -> {
        if (wanted(Measure.BULK, contender) || wanted(Measure.DRAIN, contender)) {
          bulkAndDrain(contender);
        }
      }
      case PICK_UP -> {
        if (wanted(measure, contender)) {
          pickUp(contender);
        }
      }
    }
  }

  private boolean wanted(Measure measure, Contender contender) {
    return options.measures().contains(measure) && contender.measures().contains(measure);
  }

  private static int jobs(Contender contender, Measure measure, int asked) {
    return Math.max(1, contender.jobs(measure, asked));
  }

  private void singles(Contender contender, Column column, int callers, int jobs) throws Exception {
    begin(contender);
    Duration took =
        recorded(contender, "singles " + callers, () -> contender.submitSingles(callers, jobs));
    rate(contender, column, jobs, took);
    requireWaiting(contender, jobs);
  }

  /** What was submitted in bulk is what is drained. */
  private void bulkAndDrain(Contender contender) throws Exception {
    int jobs = jobs(contender, Measure.DRAIN, options.jobs());
    begin(contender);
    Duration submitted = recorded(contender, "bulk", () -> contender.submitBulk(jobs));
    requireWaiting(contender, jobs);
    if (wanted(Measure.BULK, contender)) {
      rate(contender, Column.BULK, jobs, submitted);
    }
    if (wanted(Measure.DRAIN, contender)) {
      place.settle();
      drain(contender, jobs);
      requireWaiting(contender, 0);
    }
  }

  private void drain(Contender contender, int jobs) throws Exception {
    Used before = Used.by(contender, place);
    Duration took = recorded(contender, "drain", () -> contender.drain(jobs));
    Used after = Used.by(contender, place);
    rate(contender, Column.DRAIN, jobs, took);
    after.since(before, jobs).forEach((column, figure) -> add(contender, column, figure));
  }

  private void pickUp(Contender contender) throws Exception {
    begin(contender);
    int occasions = contender.occasions(options.occasions());
    long[] took = recorded(contender, "pick-up", () -> contender.pickUp(occasions));
    Arrays.sort(took);
    add(contender, Column.PICK_UP_HALF, PickUps.within(took, 50));
    add(contender, Column.PICK_UP_MOST, PickUps.within(took, 95));
    if (counts) {
      pickUps.add(contender.name(), took);
    }
  }

  /** Only what happens in this process can be recorded. */
  private <T> T recorded(Contender contender, String what, Recordings.Work<T> work)
      throws Exception {
    if (contender.process() != ProcessHandle.current().pid()) {
      return work.get();
    }
    String file = place.kind().label() + "-" + contender.name() + "-" + what;
    return options.recordings().of(file, work);
  }

  private void begin(Contender contender) throws Exception {
    contender.reset();
    place.settle();
  }

  private void rate(Contender contender, Column column, int jobs, Duration took) {
    add(contender, column, jobs / (took.toNanos() / 1e9));
  }

  private void add(Contender contender, Column column, double figure) {
    System.err.printf("  %s %s: %s%n", contender.name(), column.title(), column.shown(figure));
    if (counts) {
      results.add(contender.name(), column, figure);
    }
  }

  private static void requireWaiting(Contender contender, int jobs) throws Exception {
    long waiting = contender.waiting();
    if (waiting != jobs) {
      throw new IllegalStateException(
          "%s holds %d jobs that are not finished, not %d."
              .formatted(contender.name(), waiting, jobs));
    }
  }
}
