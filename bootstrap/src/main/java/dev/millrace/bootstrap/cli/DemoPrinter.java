package dev.millrace.bootstrap.cli;

import dev.millrace.application.run.ReadResult.Finding;
import dev.millrace.bootstrap.cli.DemoBatch.Tested;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.TextTable;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what the demo found: one row for each zone. */
record DemoPrinter(Console console) {

  private static final int TOP = 3;

  void print(DemoBatch batch) {
    List<Tested> results = batch.results();
    TextTable table = new TextTable();
    Paint paint = console.paint();
    table.row(
        List.of(
            new TextTable.Cell("ZONE", paint::bold),
            new TextTable.Cell("GRADE", paint::bold),
            new TextTable.Cell("WORST", paint::bold),
            new TextTable.Cell("TOP FINDINGS", paint::bold)));
    results.forEach(tested -> table.row(row(tested, paint)));
    console.out().println();
    table.lines().forEach(console.out()::println);
    console
        .out()
        .printf("%n%d zones in %.1f s%n", results.size(), batch.took().toMillis() / 1000.0);
  }

  private static List<TextTable.Cell> row(Tested tested, Paint paint) {
    Run run = tested.result().run();
    ScoreCard score = run.score();
    Level worst = run.worstLevel();
    return List.of(
        TextTable.Cell.plain(tested.zone().name()),
        score == null
            ? TextTable.Cell.plain(run.status().label())
            : new TextTable.Cell(score.grade().label(), text -> paint.grade(score.grade(), text)),
        worst == null
            ? TextTable.Cell.plain("-")
            : new TextTable.Cell(worst.name(), text -> paint.level(worst, text)),
        TextTable.Cell.plain(findings(tested.result().findings(), run)));
  }

  private static String findings(List<Finding> findings, Run run) {
    if (run.failure() != null) {
      return run.failure().code();
    }
    String tags =
        findings.stream()
            .map(Finding::entry)
            .filter(entry -> entry.level().isAtLeast(Level.NOTICE))
            .sorted(Comparator.comparing(entry -> -entry.level().ordinal()))
            .map(entry -> entry.tag())
            .distinct()
            .limit(TOP)
            .collect(Collectors.joining(", "));
    return tags.isEmpty() ? "-" : tags;
  }
}
