package dev.millrace.persistence.sql.queue;

import dev.millrace.application.queue.QueueDepth;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.persistence.sql.session.Micros;
import dev.millrace.persistence.sql.session.SqlSession;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts jobs from the indexes of their statuses; no row of the table is read. */
public final class Depths {

  /**
   * The four counts in one statement. The first two say of what type the last columns are: a null
   * alone is a number to some databases.
   */
  public static final String SQL =
      "SELECT tier, 'running', COUNT(*), NULL, node_id FROM jobs"
          + " WHERE status = 'running' GROUP BY node_id, tier"
          + " UNION ALL SELECT tier, 'queued', COUNT(*), MIN(created_at), NULL FROM jobs"
          + " WHERE status = 'queued' GROUP BY tier"
          + " UNION ALL SELECT tier, 'scheduled', COUNT(*), NULL, NULL FROM jobs"
          + " WHERE status = 'scheduled' GROUP BY tier"
          + " UNION ALL SELECT tier, 'paused', COUNT(*), NULL, NULL FROM jobs"
          + " WHERE status = 'paused' GROUP BY tier";

  private Depths() {}

  static QueueDepth read(SqlSession session) {
    List<Count> counts =
        session.query(
            SQL,
            row -> {
              Long oldest = row.numberOrNull(4);
              String node = row.textOrNull(5);
              return new Count(
                  PriorityTier.of((int) row.number(1)),
                  JobStatus.parse(row.text(2)),
                  row.number(3),
                  oldest == null ? List.of() : List.of(oldest),
                  node == null ? List.of() : List.of(new NodeId(node)));
            });
    Map<PriorityTier, Map<JobStatus, Long>> byTier = new EnumMap<>(PriorityTier.class);
    Map<NodeId, Long> byNode = new HashMap<>();
    for (Count count : counts) {
      byTier
          .computeIfAbsent(count.tier(), tier -> new EnumMap<>(JobStatus.class))
          .merge(count.status(), count.jobs(), Long::sum);
      count.node().forEach(node -> byNode.merge(node, count.jobs(), Long::sum));
    }
    Instant oldest =
        counts.stream()
            .flatMap(count -> count.oldest().stream())
            .min(Long::compare)
            .map(Micros::toInstant)
            .orElse(null);
    return new QueueDepth(byTier, oldest, byNode);
  }

  private record Count(
      PriorityTier tier, JobStatus status, long jobs, List<Long> oldest, List<NodeId> node) {}
}
