package dev.millrace.persistence.sql.archive;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.persistence.sql.json.ArgsJson;
import dev.millrace.persistence.sql.json.ScoreJson;
import dev.millrace.persistence.sql.json.SpecJson;
import dev.millrace.persistence.sql.registry.DomainRows;
import dev.millrace.persistence.sql.registry.LatestResults;
import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.NewRows;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps finished runs with their entries and makes them the latest results of their domains, inside
 * the caller's transaction; a few statements, however many runs there are.
 */
public final class RunWriter {

  private static final NewRows RUNS =
      new NewRows(
          "runs",
          List.of(
              "run_no",
              "id",
              "kind",
              "domain_id",
              "spec",
              "tier",
              "batch_id",
              "status",
              "attempt",
              "max_attempts",
              "created_at",
              "started_at",
              "finished_at",
              "node_id",
              "sev_notice",
              "sev_warning",
              "sev_error",
              "sev_critical",
              "worst_level",
              "entry_count",
              "score",
              "grade",
              "score_card",
              "profile_document",
              "output",
              "failure_code",
              "failure_message",
              "public_id"));

  private static final NewRows ENTRIES =
      new NewRows("entries", List.of("entry_id", "term_id", "level", "elapsed", "args"));

  private final Terms terms = new Terms();
  private final Documents documents = new Documents();

  /** Keeps the runs in the order given. */
  public void write(SqlSession session, List<FinishedRun> finished) {
    if (finished.isEmpty()) {
      return;
    }
    List<NumberedRun> runs = number(session, finished);
    Map<String, Long> profiles =
        documents.idsOf(
            session, runs.stream().map(numbered -> numbered.run().effectiveProfile()).toList());
    RUNS.add(session, runs.size(), runs.stream().map(run -> row(run, profiles)));
    writeEntries(session, runs);
    LatestResults.update(
        session,
        runs.stream()
            .flatMap(NumberedRun::candidate)
            .collect(
                Collectors.toMap(
                    LatestResults.Candidate::domainId,
                    candidate -> candidate,
                    LatestResults.Candidate::later))
            .values());
  }

  private static List<NumberedRun> number(SqlSession session, List<FinishedRun> finished) {
    Map<DomainName, Long> domains = domainIds(session, finished);
    long[] numbers = session.numbers(Counter.RUN_NO, finished.size());
    return IntStream.range(0, finished.size())
        .mapToObj(
            i -> {
              FinishedRun run = finished.get(i);
              Long domainId = run.run().domain().map(domains::get).orElse(null);
              return new NumberedRun(numbers[i], run.run(), run.entries(), domainId);
            })
        .toList();
  }

  private static Map<DomainName, Long> domainIds(SqlSession session, List<FinishedRun> finished) {
    List<DomainName> names =
        finished.stream().flatMap(run -> run.run().domain().stream()).distinct().toList();
    Instant registered =
        finished.stream().map(run -> run.run().finishedAt()).min(Instant::compareTo).orElseThrow();
    return DomainRows.idsOfRegistered(session, names, registered);
  }

  private static @Nullable Object[] row(NumberedRun numbered, Map<String, Long> profiles) {
    Run run = numbered.run();
    ScoreCard score = run.score();
    Failure failure = run.failure();
    return new @Nullable Object[] {
      numbered.number(),
      run.id().value(),
      run.kind().name(),
      numbered.domainId(),
      SpecJson.write(run.spec()),
      run.tier().value(),
      SqlSession.uuidOrNull(run.batchId() == null ? null : run.batchId().value()),
      run.status().label(),
      run.attempt(),
      run.maxAttempts(),
      Micros.of(run.createdAt()),
      Micros.ofNullable(run.startedAt()),
      Micros.of(run.finishedAt()),
      run.nodeId() == null ? null : run.nodeId().value(),
      run.totals().notice(),
      run.totals().warning(),
      run.totals().error(),
      run.totals().critical(),
      LevelCode.ofNullable(run.worstLevel()),
      run.entryCount(),
      score == null ? null : score.score(),
      score == null ? null : score.grade().label(),
      score == null ? null : ScoreJson.write(score),
      run.effectiveProfile() == null ? null : profiles.get(run.effectiveProfile()),
      run.output(),
      failure == null ? null : failure.code(),
      failure == null ? null : failure.message(),
      SqlSession.uuidOrNull(run.publicId() == null ? null : run.publicId().value())
    };
  }

  private void writeEntries(SqlSession session, List<NumberedRun> runs) {
    Map<Terms.Term, Long> ids =
        terms.idsOf(
            session,
            runs.stream()
                .flatMap(run -> run.entries().stream())
                .map(Terms.Term::of)
                .collect(Collectors.toSet()));
    int count = runs.stream().mapToInt(run -> run.entries().size()).sum();
    ENTRIES.add(session, count, runs.stream().flatMap(run -> entryRows(run, ids)));
  }

  private static Stream<@Nullable Object[]> entryRows(
      NumberedRun run, Map<Terms.Term, Long> terms) {
    return IntStream.range(0, run.entries().size())
        .mapToObj(
            i -> {
              Entry entry = run.entries().get(i);
              return new @Nullable Object[] {
                EntryId.of(run.number(), i),
                terms.get(Terms.Term.of(entry)),
                LevelCode.of(entry.level()),
                Micros.of(entry.elapsed()),
                ArgsJson.write(entry.args())
              };
            });
  }

  private record NumberedRun(long number, Run run, List<Entry> entries, @Nullable Long domainId) {

    /** A job that ended before it was started says nothing about its domain. */
    Stream<LatestResults.Candidate> candidate() {
      return domainId == null || run.startedAt() == null
          ? Stream.of()
          : Stream.of(
              new LatestResults.Candidate(
                  number, domainId, Micros.toInstant(Micros.of(run.finishedAt())), run.id()));
    }
  }
}
