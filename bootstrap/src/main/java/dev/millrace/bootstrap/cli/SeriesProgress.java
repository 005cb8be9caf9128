package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.ProgressLine;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.name.DomainName;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows how far a series of tests is: a single one by its cases, several by how many are done. */
final class SeriesProgress {

  private final ProgressLine line;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();

  SeriesProgress(ProgressLine line, int total) {
    this.line = line;
    this.total = total;
  }

  /** Hears how the test of a zone gets on. */
  RunObserver of(DomainName zone) {
    return total == 1 ? new CheckProgress(line, zone) : new OneOfMany(zone);
  }

  /** One test more is done. */
  void finished() {
    done.incrementAndGet();
  }

  private final class OneOfMany implements RunObserver {

    private final DomainName zone;

    OneOfMany(DomainName zone) {
      this.zone = zone;
    }

    @Override
    public void progress(int percent) {
      int count = done.get();
      line.show("%s %d/%d  %s".formatted(ProgressLine.bar(count, total), count, total, zone));
    }

    @Override
    public void entry(Entry entry) {
      // Entries are printed in order at the end.
    }
  }
}
