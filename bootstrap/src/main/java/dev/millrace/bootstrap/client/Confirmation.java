package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a person before something goes for good. */
record Confirmation(String what) {

  private static final Set<String> YES = Set.of("y", "yes");

  static Confirmation of(String what) {
    return new Confirmation(what);
  }

  /**
   * Goes on only if the person wants it.
   *
   * @param yes whether that was said already
   * @throws CannotRun if nobody says so
   */
  void orRefuse(Console console, boolean yes) {
    if (yes) {
      return;
    }
    if (!console.errTerminal()) {
      throw new CannotRun("nothing was deleted; say --yes to delete " + what);
    }
    console.err().print("Delete " + what + "? [y/N] ");
    console.err().flush();
    String answer = line(console);
    if (answer == null || !YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
      throw new CannotRun("nothing was deleted");
    }
  }

  private static @Nullable String line(Console console) {
    try {
      return new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
          .readLine();
    } catch (IOException e) {
      return null;
    }
  }
}
