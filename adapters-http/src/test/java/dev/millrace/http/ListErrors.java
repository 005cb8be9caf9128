package dev.millrace.http;

import static dev.millrace.http.Provoked.PAGE_ERRORS;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.queries;
import static dev.millrace.http.Provoked.refused;

import dev.millrace.http.contract.Api;

/** Provokes every documented error of the lists. */
final class ListErrors {
  private ListErrors() {}

  static void provoke(Api api) throws Exception {
    lists(api);
  }

  private static void lists(Api api) {
    String ids = "=1:invalid_id ";
    queries(
        api,
        "/jobs",
        "status=lost:invalid_status kind=A:invalid_kind domain=.:@ severity=bad:invalid_severity"
            + " created_after=x:invalid_created_after created_before=x:invalid_created_before"
            + " batch_id"
            + ids
            + PAGE_ERRORS);
    queries(api, "/batches", PAGE_ERRORS);
    queries(
        api,
        "/domains",
        "tag=%23:invalid_tag level=x:invalid_level min_level=x:invalid_min_level name="
            + "x".repeat(254)
            + ":invalid_name "
            + PAGE_ERRORS);
    queries(
        api,
        "/runs",
        "tag=%23:invalid_tag status=x:invalid_status level=x:invalid_level grade=G:invalid_grade"
            + " finished_after=x:invalid_finished_after finished_before=x:invalid_finished_before"
            + " batch"
            + ids
            + PAGE_ERRORS);
    queries(
        api,
        "/entries",
        "tag=%23:invalid_tag level=x:invalid_level latest=x:invalid_latest format=x:invalid_format"
            + " domain=999:domain_not_found run"
            + ids
            + PAGE_ERRORS);
    queries(api, "/tags", "limit=501:invalid_limit offset=x:invalid_offset");
    for (String list : new String[] {"/jobs", "/runs", "/entries"}) {
      refused(api.get(V1 + list + "?domain=%C2%A0%01..a"), "invalid_domain");
    }
  }
}
