package dev.millrace.http.batch;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.score.Grade;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many jobs of a batch have which status or grade; what is zero is left out. */
final class CountsModel {
  private CountsModel() {}

  static Map<String, Long> statuses(BatchOverview batch) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JobStatus status : JobStatus.values()) {
      long count = batch.statusCounts().getOrDefault(status, 0L);
      if (count > 0) {
        counts.put(status.label(), count);
      }
    }
    return counts;
  }

  static Map<String, Long> grades(BatchOverview batch) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      long count = batch.grades().getOrDefault(grade, 0L);
      if (count > 0) {
        counts.put(grade.label(), count);
      }
    }
    return counts;
  }
}
