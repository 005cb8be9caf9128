package dev.millrace.persistence.sql.queue;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.queue.QueueOrder;
import dev.millrace.domain.queue.QueuedJob;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.persistence.sql.session.JsonRows;
import dev.millrace.persistence.sql.session.Row;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives queued jobs new places: all of them, or one between its new neighbours. */
final class Reorderings {

  private static final String QUEUED =
      "SELECT id, tier, position FROM jobs WHERE status = 'queued'";

  private static final Row.Reader<QueuedJob> READER =
      row ->
          new QueuedJob(
              new JobId(row.uuid(1)), PriorityTier.of((int) row.number(2)), row.number(3));

  private final JobSql sql;

  Reorderings(JobSql sql) {
    this.sql = sql;
  }

  /** Does what is wished; answers how many jobs have a new place. */
  int apply(SqlSession session, Reordering reordering) {
    return switch (reordering) {
      case Reordering.Full full -> arrange(session, full);
      case Reordering.Move move -> move(session, move);
    };
  }

  private int arrange(SqlSession session, Reordering.Full full) {
    List<QueuedJob> queued = session.query(QUEUED, READER);
    List<QueuedJob> arranged = QueueOrder.arrange(queued, full.order());
    return arranged.isEmpty() ? 0 : place(session, arranged);
  }

  private int move(SqlSession session, Reordering.Move move) {
    QueuedJob job = queued(session, move.job());
    QueueOrder.requireMovable(job, queued(session, move.anchor()));
    Optional<Long> place = placeNextTo(session, move);
    if (place.isEmpty()) {
      session.update(sql.renumber(), job.tier().value());
      place = placeNextTo(session, move);
    }
    return place(session, List.of(new QueuedJob(job.id(), job.tier(), place.orElseThrow())));
  }

  /** Empty if the gap is used up. */
  private Optional<Long> placeNextTo(SqlSession session, Reordering.Move move) {
    QueuedJob anchor = queued(session, move.anchor());
    Optional<Long> neighbour = neighbour(session, move, anchor);
    long at = anchor.position();
    if (neighbour.isEmpty()) {
      return Optional.of(
          move.side() == Reordering.Side.BEFORE
              ? at - Positions.GAP
              : Positions.take(session, 1)[0]);
    }
    long middle = Math.floorDiv(at + neighbour.get(), 2L);
    return middle == at || middle == neighbour.get() ? Optional.empty() : Optional.of(middle);
  }

  private Optional<Long> neighbour(SqlSession session, Reordering.Move move, QueuedJob anchor) {
    boolean before = move.side() == Reordering.Side.BEFORE;
    int tier = anchor.tier().value();
    long place = anchor.position();
    UUID self = anchor.id().value();
    UUID moved = move.job().value();
    List<Long> nearest =
        session.query(
            sql.neighbour(before),
            row -> row.number(1),
            tier,
            place,
            self,
            moved,
            tier,
            place,
            self,
            moved,
            tier,
            place,
            self,
            moved);
    return nearest.stream().max(before ? Comparator.naturalOrder() : Comparator.reverseOrder());
  }

  private static QueuedJob queued(SqlSession session, JobId id) {
    return session.query(QUEUED + " AND id = ?", READER, id.value()).stream()
        .findFirst()
        .orElseThrow(() -> new RuleViolation("invalid_order", "The job " + id + " is not queued."));
  }

  private int place(SqlSession session, List<QueuedJob> jobs) {
    return session.update(
        sql.reposition(),
        JsonRows.of(jobs, (row, job) -> row.uuid(job.id().value()).number(job.position())));
  }
}
