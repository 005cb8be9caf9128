package dev.millrace.bootstrap.cli;

import dev.millrace.domain.entry.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check that say when it ends, and with which exit code. */
final class CheckEnding {

  @Option(
      names = "--stop-level",
      paramLabel = "LEVEL",
      description = "End the test of a zone as soon as there is an entry of this level or worse.")
  private @Nullable Level stopLevel;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 1 if there is an entry of this level or worse.")
  private @Nullable Level failOn;

  @Nullable Level stopLevel() {
    return stopLevel;
  }

  /** From which level on entries have to be kept, so that all that counts is among them. */
  Level leastKept(Level shown) {
    Level least = shown;
    if (stopLevel != null && least.isAtLeast(stopLevel)) {
      least = stopLevel;
    }
    return failOn != null && least.isAtLeast(failOn) ? failOn : least;
  }

  /** Whether this entry ended a test. */
  boolean stoppedAt(Level found) {
    return stopLevel != null && found.isAtLeast(stopLevel);
  }

  boolean failsOn(CheckReport report) {
    return failOn != null && report.hasAtLeast(failOn);
  }
}
