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
    Times times = new Times();
    for (int i = 0; i < calls; i++) {
      List<Job> leased = new ArrayList<>();
      times.time(() -> leased.addAll(Work.lease(store, TOGETHER)));
      Work.finish(store, leased);
    }
    return times.sorted();
  }
}
