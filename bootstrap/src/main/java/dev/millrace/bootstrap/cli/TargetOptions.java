package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.persistence.sql.transfer.Start;
import picocli.CommandLine.Option;

/** What to do with a target that is not empty. */
final class TargetOptions {

  @Option(
      names = "--resume",
      description = "Go on with what was broken off: the target says how far it came.")
  private boolean resume;

  @Option(
      names = "--replace",
      description = "Delete everything in the target first, if there is anything.")
  private boolean replace;

  Start start() {
    if (resume && replace) {
      throw new CannotRun("--resume goes on and --replace starts over; give one of them.");
    }
    if (replace) {
      return Start.REPLACE;
    }
    return resume ? Start.RESUME : Start.FRESH;
  }
}
