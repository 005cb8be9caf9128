package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.domain.entry.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of results. */
final class ResultOptions {

  @Option(
      names = "--locale",
      paramLabel = "LANGUAGE",
      description = "The language of the messages: en, sv, fr, de or es.")
  private @Nullable String locale;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "NOTICE",
      description = "Show people entries of this level or worse. Default: NOTICE.")
  private Level level = Level.NOTICE;

  int show(Session session, Call call) throws InterruptedException {
    return session.show(call.with("locale", locale), new ResultView(level));
  }
}
