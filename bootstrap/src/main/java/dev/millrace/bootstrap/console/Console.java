package dev.millrace.bootstrap.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes.
 *
 * @param in what is piped into the program
 * @param out results
 * @param err progress, logs and problems
 * @param outTerminal whether a person reads the results as they come
 * @param errTerminal whether a person reads the rest
 * @param colour whether colours are wanted on a terminal
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal,
    boolean colour) {

  /**
   * The console of this process. Java cannot tell whether standard error is a terminal, so the
   * launcher says it in {@code millrace.terminal}, as any of {@code out,err}.
   */
  public static Console ofProcess(Map<String, String> variables) {
    String terminals = System.getProperty("millrace.terminal");
    boolean interactive = System.console() != null && System.console().isTerminal();
    boolean wanted =
        variables.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(variables.get("TERM"));
    return new Console(
        new FileInputStream(FileDescriptor.in),
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        terminals == null ? interactive : terminals.contains("out"),
        terminals == null ? interactive : terminals.contains("err"),
        wanted);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** How results are painted. */
  public Paint paint() {
    return new Paint(colour && outTerminal);
  }

  /** A line on standard error that is overwritten as things go on; silent without a terminal. */
  public ProgressLine progressLine() {
    return new ProgressLine(err, errTerminal);
  }
}
