package dev.millrace.dns.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * An input that ended in what no input may end in.
 *
 * @param input what makes it happen again
 * @param what the stack trace of a crash, or where it hung
 * @param isHang whether it took too long, and did not crash
 */
record Failure(String input, String what, boolean isHang) {

  static Failure hang(String input, String what) {
    return new Failure(input, what, true);
  }

  static Failure crash(String input, Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return new Failure(input, text.toString(), false);
  }
}
