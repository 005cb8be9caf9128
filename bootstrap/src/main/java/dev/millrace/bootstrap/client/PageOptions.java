package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.CannotRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of lists that say how much of them is wanted. */
final class PageOptions {

  /** What a server gives at once at the most. */
  private static final long PAGE = 500;

  private static final long USUAL = 100;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show so many at the most. Default: 100.")
  private @Nullable Long limit;

  @Option(names = "--all", description = "Show all of them, page by page.")
  private boolean all;

  /** How many are wanted. */
  long wanted() {
    if (limit != null && (all || limit < 1)) {
      throw new CannotRun("--limit: a number from 1, and not together with --all");
    }
    return all ? Long.MAX_VALUE : limit == null ? USUAL : limit;
  }

  /** How many are wanted at the most, if somebody said it; null for all. */
  @Nullable Long bound() {
    return limit == null ? null : Long.valueOf(wanted());
  }

  /** How many to ask for when so many are still wanted. */
  static long page(long left) {
    return Math.min(left, PAGE);
  }
}
