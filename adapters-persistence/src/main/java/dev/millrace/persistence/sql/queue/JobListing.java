package dev.millrace.persistence.sql.queue;

import dev.millrace.application.paging.Page;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.persistence.sql.session.KeysetPage;
import dev.millrace.persistence.sql.session.LevelCode;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.session.Where;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the ids of jobs and runs together, newest first, each table by its own index. */
final class JobListing {

  private final Where jobs;
  private final Where runs;

  JobListing(JobFilter filter) {
    jobs = conditions(filter, false);
    runs = conditions(filter, true);
    if (filter.domain() != null) {
      jobs.and("domain = ?", filter.domain().ascii());
      runs.and("domain_id = (SELECT id FROM domains WHERE name = ?)", filter.domain().ascii());
    }
    if (filter.worstLevel() != null) {
      jobs.and("1 = 0");
      runs.and("worst_level >= ?", LevelCode.of(filter.worstLevel()));
    }
  }

  private static Where conditions(JobFilter filter, boolean terminal) {
    Where where = new Where();
    if (!filter.statuses().isEmpty()) {
      List<String> statuses =
          filter.statuses().stream()
              .filter(status -> status.isTerminal() == terminal)
              .map(JobStatus::label)
              .toList();
      if (statuses.isEmpty()) {
        where.and("1 = 0");
      }
      where.in("status", statuses);
    }
    return where
        .andIfSet("kind = ?", filter.kind() == null ? null : filter.kind().name())
        .andIfSet("batch_id = ?", filter.batchId() == null ? null : filter.batchId().value())
        .andIfSet("created_at >= ?", Micros.ofNullable(filter.createdAfter()))
        .andIfSet("created_at < ?", Micros.ofNullable(filter.createdBefore()));
  }

  /** How many there are. */
  long count(SqlSession session) {
    long waiting = session.count("jobs" + jobs.sql(), jobs.parameters());
    return waiting >= Page.MOST_COUNTED
        ? waiting
        : Math.min(
            Page.MOST_COUNTED, waiting + session.count("runs" + runs.sql(), runs.parameters()));
  }

  /** The places of a page, in the page's direction. */
  List<Place> ids(SqlSession session, KeysetPage page) {
    Where someJobs = jobs.copy();
    Where someRuns = runs.copy();
    List<String> key = page.key();
    if (key != null) {
      String goesOn = page.isBackward() ? "id > ?" : "id < ?";
      UUID id = KeysetPage.uuid(key.getFirst());
      someJobs.and(goesOn, id);
      someRuns.and(goesOn, id);
    }
    String order = page.isBackward() ? " ORDER BY id ASC " : " ORDER BY id DESC ";
    // Each table gives its own first ones: not every database sees that it need not read them all.
    String first = order + session.dialect().page(page.offset() + page.rows(), 0);
    return session.query(
        "SELECT id, finished FROM (SELECT id, 0 AS finished FROM jobs"
            + someJobs.sql()
            + first
            + ") AS pending UNION ALL SELECT id, finished FROM (SELECT id, 1 AS finished FROM runs"
            + someRuns.sql()
            + first
            + ") AS ended"
            + order
            + session.dialect().page(page.rows(), page.offset()),
        row -> new Place(row.uuid(1), row.number(2) == 1),
        both(someJobs, someRuns));
  }

  /** The ids of those that have finished, or of those that have not. */
  static List<UUID> ids(List<Place> places, boolean finished) {
    return places.stream().filter(place -> place.finished() == finished).map(Place::id).toList();
  }

  private static @Nullable Object[] both(Where first, Where second, @Nullable Object... further) {
    return Stream.concat(
            Arrays.stream(first.parameters()), Arrays.stream(second.parameters(further)))
        .toArray();
  }

  /** Where a job or a run is. */
  record Place(UUID id, boolean finished) {}
}
