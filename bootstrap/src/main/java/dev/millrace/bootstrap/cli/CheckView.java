package dev.millrace.bootstrap.cli;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.domain.entry.Level;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of a check that say what is shown of what was found. */
final class CheckView {

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "Show entries from this level on: debug, info, notice (default), warning, error,"
              + " critical.")
  private Level level = Level.NOTICE;

  @Option(
      names = "--locale",
      paramLabel = "LANGUAGE",
      description = "The language of the messages, for example en (default).")
  private String locale = "en";

  @Option(names = "--raw", description = "Show tags and arguments instead of messages.")
  private boolean raw;

  @Option(names = "--show-testcase", description = "Show which test case found an entry.")
  private boolean showTestcase;

  @Option(names = "--count", description = "Show how many entries of each level there are.")
  private boolean count;

  @Option(names = "--score", description = "Show grade and scores only.")
  private boolean score;

  @Option(
      names = "--json",
      description = "Print a JSON object with all entries, one a line if there are several zones.")
  private boolean json;

  Level level() {
    return level;
  }

  /** From which level on entries are kept: those that count for the score are always among them. */
  Level least() {
    return level.isAtLeast(Level.INFO) ? Level.INFO : level;
  }

  boolean raw() {
    return raw;
  }

  boolean showsTestcase() {
    return showTestcase;
  }

  boolean counts() {
    return count;
  }

  boolean scoreOnly() {
    return score;
  }

  boolean json() {
    return json;
  }

  /**
   * The catalog's locale for the language asked for.
   *
   * @throws CannotRun if the catalog has no such language
   */
  Locale locale(MessageCatalog messages) {
    // Also takes what the environment has, such as sv_SE.UTF-8.
    String tag = locale.replaceFirst("[.@].*", "").replace('_', '-');
    String language = Locale.forLanguageTag(tag).getLanguage();
    return messages.locales().stream()
        .filter(known -> known.getLanguage().equals(language))
        .findFirst()
        .orElseThrow(() -> new CannotRun(noSuchLanguage(messages)));
  }

  private String noSuchLanguage(MessageCatalog messages) {
    List<String> known = messages.locales().stream().map(Locale::toLanguageTag).toList();
    return "--locale: there are no messages in \"%s\"; allowed: %s"
        .formatted(locale, String.join(", ", known));
  }
}
