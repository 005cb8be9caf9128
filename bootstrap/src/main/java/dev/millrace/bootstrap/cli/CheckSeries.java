package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.ProgressLine;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.name.DomainName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks zones side by side and prints what became of them in their order. */
final class CheckSeries {

  /** How far tests may run ahead of one that takes long, so that memory stays bounded. */
  private static final int LEAD = 16;

  private final Console console;
  private final Check check;
  private final CheckPrinter printer;
  private final CheckEnding ending;
  private int code = ExitCode.OK;

  CheckSeries(Console console, Check check, CheckPrinter printer, CheckEnding ending) {
    this.console = console;
    this.check = check;
    this.printer = printer;
    this.ending = ending;
  }

  /**
   * @param atOnce how many zones are tested at once at most
   * @return the exit code
   */
  int run(List<DomainName> zones, int atOnce) throws InterruptedException {
    try (ProgressLine line = console.progressLine();
        ExecutorService threads =
            Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      try {
        run(zones, atOnce * LEAD, threads, line);
      } finally {
        threads.shutdownNow();
      }
    }
    return code;
  }

  private void run(List<DomainName> zones, int ahead, ExecutorService threads, ProgressLine line)
      throws InterruptedException {
    SeriesProgress progress = new SeriesProgress(line, zones.size());
    Deque<Future<Check.Outcome>> underWay = new ArrayDeque<>();
    for (DomainName zone : zones) {
      if (underWay.size() == ahead) {
        tell(await(underWay.removeFirst()), line);
      }
      RunObserver observer = progress.of(zone);
      underWay.addLast(
          threads.submit(
              () -> {
                Check.Outcome outcome = check.of(zone, observer);
                progress.finished();
                return outcome;
              }));
    }
    while (!underWay.isEmpty()) {
      tell(await(underWay.removeFirst()), line);
    }
  }

  private static Check.Outcome await(Future<Check.Outcome> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private void tell(Check.Outcome outcome, ProgressLine line) {
    line.above(() -> print(outcome));
  }

  private void print(Check.Outcome outcome) {
    switch (outcome) {
      case CheckReport report -> {
        printer.print(report, report.entries().stream().anyMatch(this::stopped));
        if (code == ExitCode.OK && ending.failsOn(report)) {
          code = ExitCode.FINDINGS;
        }
      }
      case Check.Unanswered unanswered -> {
        console
            .err()
            .println(
                "millrace: --restore: %s: %s".formatted(unanswered.domain(), unanswered.missing()));
        code = ExitCode.FAILURE;
      }
    }
  }

  private boolean stopped(Entry entry) {
    return ending.stoppedAt(entry.level());
  }
}
