package dev.millrace.benchmarks.load;

import dev.millrace.domain.job.Job;
import dev.millrace.persistence.StorePorts;
import java.util.ArrayList;
import java.util.List;

/** How long leasing takes; what is leased is finished in between. */
final class Leases {

  static final int TOGETHER = 10;

  private Leases() {}

  /**
   * The times of leasing, sorted, in milliseconds.
   *
   * @param calls how often; so many times {@link #TOGETHER} jobs must wait
   */
  static double[] of(StorePorts store, int calls) {
    return inTurn(List.of(store), calls).getFirst();
  }

  /** The same for several stores, one call each in turn, so that all meet the same machine. */
  static List<double[]> inTurn(List<StorePorts> stores, int calls) {
    List<Times> times = stores.stream().map(_ -> new Times()).toList();
    for (int i = 0; i < calls; i++) {
      for (int store = 0; store < stores.size(); store++) {
        leaseAndFinish(stores.get(store), times.get(store));
      }
    }
    return times.stream().map(Times::sorted).toList();
  }

  private static void leaseAndFinish(StorePorts store, Times times) {
    List<Job> leased = new ArrayList<>();
    times.time(() -> leased.addAll(Work.lease(store, TOGETHER)));
    Work.finish(store, leased);
  }
}
