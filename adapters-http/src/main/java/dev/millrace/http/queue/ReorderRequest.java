package dev.millrace.http.queue;

import dev.millrace.domain.job.JobId;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.domain.queue.Reordering.Side;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.JsonFields;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a wish to change the order: all of it, or where one job goes. */
final class ReorderRequest {
  private ReorderRequest() {}

  static Reordering read(JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("job_ids", "job_id", "before", "after"));
    if (fields.has("job_ids")) {
      if (fields.has("job_id") || fields.has("before") || fields.has("after")) {
        throw oneForm("job_ids");
      }
      return new Reordering.Full(fields.texts("job_ids", JobId::parse));
    }
    JobId job = fields.text("job_id", JobId::parse);
    if (job == null) {
      throw fields.missing("job_ids");
    }
    JobId before = fields.text("before", JobId::parse);
    JobId after = fields.text("after", JobId::parse);
    if (before != null && after != null) {
      throw oneForm("before");
    }
    if (before != null) {
      return new Reordering.Move(job, Side.BEFORE, before);
    }
    if (after != null) {
      return new Reordering.Move(job, Side.AFTER, after);
    }
    throw fields.missing("before");
  }

  private static RequestRefused oneForm(String field) {
    return RequestRefused.field(
        "invalid_order", field, "Give either job_ids, or job_id with one of before and after.");
  }
}
