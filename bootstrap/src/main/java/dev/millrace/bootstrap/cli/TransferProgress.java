package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ProgressLine;
import dev.millrace.persistence.sql.transfer.Watcher;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how far rows have been moved: one line that is overwritten on a terminal, else a line every
 * few seconds.
 */
final class TransferProgress implements Watcher, AutoCloseable {

  private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

  private final Console console;
  private final ProgressLine line;
  private final Map<String, Long> done = new HashMap<>();
  private Map<String, Long> totals = Map.of();
  private String phase = "";
  private long began;
  private long lastPrinted;

  TransferProgress(Console console) {
    this.console = console;
    this.line = console.progressLine();
  }

  @Override
  public void begin(Phase begun, Map<String, Long> rows) {
    phase = begun.name().toLowerCase(Locale.ROOT);
    totals = rows;
    done.clear();
    began = System.nanoTime();
    lastPrinted = began;
  }

  @Override
  public void rows(String table, long rows) {
    done.put(table, rows);
    long now = System.nanoTime();
    if (console.errTerminal()) {
      line.show(words(table, now));
    } else if (now - lastPrinted >= PAUSE_NANOS) {
      lastPrinted = now;
      console.err().println(words(table, now));
    }
  }

  private String words(String table, long now) {
    long all = totals.values().stream().mapToLong(Long::longValue).sum();
    long allDone = done.values().stream().mapToLong(Long::longValue).sum();
    long total = totals.getOrDefault(table, 0L);
    long tableDone = done.getOrDefault(table, 0L);
    double perSecond = allDone * 1e9 / Math.max(1, now - began);
    return String.format(
        Locale.ROOT,
        "%s: %s %,d/%,d eta %s | all %d%% %,.0f rows/s eta %s",
        phase,
        table,
        tableDone,
        total,
        eta(total - tableDone, perSecond),
        all == 0 ? 100 : 100 * allDone / all,
        perSecond,
        eta(all - allDone, perSecond));
  }

  private static String eta(long rows, double perSecond) {
    if (perSecond < 1) {
      return "-";
    }
    Duration left = Duration.ofSeconds((long) Math.ceil(Math.max(0, rows) / perSecond));
    return left.toHours() > 0
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
  }

  @Override
  public void close() {
    line.close();
  }
}
