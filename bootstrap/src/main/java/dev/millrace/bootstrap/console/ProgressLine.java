package dev.millrace.bootstrap.console;

import java.io.PrintStream;

/** One line on a terminal that says how far something has come. Safe for many threads. */
public final class ProgressLine implements AutoCloseable {

  private static final long PAUSE_NANOS = 100_000_000L;
  private static final String CLEAR = "\r\u001b[K";
  private static final int MAX_WIDTH = 78;

  private final PrintStream stream;
  private final boolean shown;
  private long lastShown = System.nanoTime() - PAUSE_NANOS;
  private boolean dirty;

  public ProgressLine(PrintStream stream, boolean shown) {
    this.stream = stream;
    this.shown = shown;
  }

  /** Shows the text, unless the last one was shown a moment ago. */
  public synchronized void show(String text) {
    long now = System.nanoTime();
    if (!shown || now - lastShown < PAUSE_NANOS) {
      return;
    }
    lastShown = now;
    dirty = true;
    stream.print(CLEAR + text.substring(0, Math.min(text.length(), MAX_WIDTH)));
    stream.flush();
  }

  /** Takes the line away for something that is printed where it was. */
  public synchronized void above(Runnable printing) {
    close();
    printing.run();
  }

  /** A bar of a fixed width. */
  public static String bar(long done, long total) {
    int width = 20;
    int filled = total <= 0 ? 0 : (int) Math.min(width, width * done / total);
    return "[" + "#".repeat(filled) + "-".repeat(width - filled) + "]";
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (dirty) {
      dirty = false;
      stream.print(CLEAR);
      stream.flush();
    }
  }
}
