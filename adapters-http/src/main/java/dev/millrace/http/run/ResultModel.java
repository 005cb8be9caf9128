package dev.millrace.http.run;

import dev.millrace.application.run.ReadResult;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.run.Run;
import dev.millrace.http.json.Times;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a finished job found.
 *
 * @param score null unless a zone test succeeded
 */
public record ResultModel(
    String jobId,
    @Nullable String batchId,
    String status,
    Summary summary,
    @Nullable ScoreModel score,
    Raw raw) {
  /** How many entries there are, and how grave. */
  public record Summary(
      int entries, int notice, int warning, int error, int critical, @Nullable String worstLevel) {}

  /** The entries in the words of a language. */
  public record Raw(String locale, List<ResultEntry> entries) {}

  /**
   * One entry.
   *
   * @param timestamp seconds since the run started
   * @param raw the entry in one line without a language
   */
  public record ResultEntry(
      double timestamp,
      String module,
      String testcase,
      String tag,
      String level,
      Map<String, String> args,
      String message,
      String raw) {
    static ResultEntry of(ReadResult.Finding finding) {
      Entry entry = finding.entry();
      return new ResultEntry(
          Times.seconds(entry.elapsed()),
          entry.module(),
          entry.testcase(),
          entry.tag(),
          entry.level().name(),
          entry.args(),
          finding.message(),
          line(entry));
    }

    private static String line(Entry entry) {
      String args =
          entry.args().entrySet().stream()
              .map(arg -> arg.getKey() + "=" + arg.getValue())
              .collect(Collectors.joining("; "));
      String line =
          String.format(
              Locale.ROOT,
              "%7.2f %-8s %s %s",
              Times.seconds(entry.elapsed()),
              entry.level(),
              entry.testcase(),
              entry.tag());
      return args.isEmpty() ? line : line + " " + args;
    }
  }

  public static ResultModel of(ReadResult.Result result) {
    Run run = result.run();
    return new ResultModel(
        run.id().toString(),
        run.batchId() == null ? null : run.batchId().toString(),
        run.status().label(),
        summary(run),
        run.score() == null ? null : ScoreModel.of(run.score()),
        new Raw(
            result.locale().toLanguageTag(),
            result.findings().stream().map(ResultEntry::of).toList()));
  }

  private static Summary summary(Run run) {
    return new Summary(
        run.entryCount(),
        run.totals().notice(),
        run.totals().warning(),
        run.totals().error(),
        run.totals().critical(),
        run.worstLevel() == null ? null : run.worstLevel().name());
  }
}
