package dev.millrace.bootstrap.cli;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.Json;
import java.util.List;
import java.util.Locale;

/** Prints what checks found. */
interface CheckPrinter {

  /**
   * @param stopped whether the test ended before its plan did
   */
  void print(CheckReport report, boolean stopped);

  /**
   * A printer as the options say.
   *
   * @param several whether there may be more than one zone
   */
  static CheckPrinter of(
      Console console, MessageCatalog messages, CheckView view, boolean several) {
    Locale locale = view.locale(messages);
    if (!view.json()) {
      CheckText text = new CheckText(console.paint(), messages, locale, view);
      return (report, stopped) -> printText(console, text.lines(report, stopped), several);
    }
    CheckJson json = new CheckJson(messages, locale, view);
    return (report, stopped) ->
        console
            .out()
            .println(
                several
                    ? Json.line(json.of(report, stopped))
                    : Json.write(json.of(report, stopped)));
  }

  private static void printText(Console console, List<String> lines, boolean several) {
    lines.forEach(console.out()::println);
    if (several) {
      console.out().println();
    }
  }
}
