package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.ProgressLine;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.name.DomainName;

/** Shows how far a test is. */
record CheckProgress(ProgressLine line, DomainName domain) implements RunObserver {

  @Override
  public void progress(int percent) {
    line.show("%s %3d%%  %s".formatted(ProgressLine.bar(percent, 100), percent, domain));
  }

  @Override
  public void entry(Entry entry) {
    // Entries are printed in order at the end.
  }
}
