package dev.millrace.benchmarks.queue;

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
  private static final double NANOS_PER_MILLI = 1e6;

  private final Place place;
  private final List<Contender> contenders;
  private final Options options;
  private final Results results = new Results();
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
    return results;
  }

  private void take(Measure measure, Contender contender) throws Exception {
    switch (measure) {
      case SINGLES -> {
        if (wanted(measure, contender)) {
          singles(contender, Column.SINGLES_1, 1, options.fewJobs());
          singles(contender, Column.SINGLES_8, MANY_CALLERS, options.jobs());
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

  private void singles(Contender contender, Column column, int callers, int jobs) throws Exception {
    begin(contender);
    rate(contender, column, jobs, contender.submitSingles(callers, jobs));
    requireWaiting(contender, jobs);
  }

  /** What was submitted in bulk is what is drained. */
  private void bulkAndDrain(Contender contender) throws Exception {
    int jobs = options.jobs();
    begin(contender);
    Duration submitted = contender.submitBulk(jobs);
    requireWaiting(contender, jobs);
    if (wanted(Measure.BULK, contender)) {
      rate(contender, Column.BULK, jobs, submitted);
    }
    if (wanted(Measure.DRAIN, contender)) {
      place.settle();
      rate(contender, Column.DRAIN, jobs, contender.drain(jobs));
      requireWaiting(contender, 0);
    }
  }

  private void pickUp(Contender contender) throws Exception {
    begin(contender);
    long[] took = contender.pickUp(contender.occasions(options.occasions()));
    Arrays.sort(took);
    add(contender, Column.PICK_UP_HALF, took[took.length / 2] / NANOS_PER_MILLI);
    add(contender, Column.PICK_UP_MOST, took[took.length * 95 / 100] / NANOS_PER_MILLI);
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
