package dev.millrace.http;

import static dev.millrace.http.Provoked.PAGE_ERRORS;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.bodyErrors;
import static dev.millrace.http.Provoked.queries;
import static dev.millrace.http.Provoked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.http.contract.Api;

/** Provokes every documented error of the calls for those who run the server. */
final class OperationErrors {
  private OperationErrors() {}

  static void provoke(Api api) throws Exception {
    purge(api);
    operation(api);
    access(api);
  }

  private static void purge(Api api) {
    bodyErrors(api, "POST", "/jobs/purge", "older_than_days");
    refused(api.post(V1 + "/jobs/purge"), "retention_not_configured");
    refused(api.post(V1 + "/jobs/purge", "{\"older_than_days\":-1}"), "invalid_retention");
    refused(api.post(V1 + "/jobs/purge", "{\"older_than_days\":90}"), "");
  }

  private static void operation(Api api) {
    assertThat(api.get(V1 + "/nodes").status()).isEqualTo(200);
    queries(
        api,
        "/metrics",
        "format=x:invalid_format window=2h:invalid_window include=x:invalid_include"
            + " limit_domains=0:invalid_limit_domains limit_batches=101:invalid_limit_batches"
            + " format=prom:@");
    SettingErrors.provoke(api);
    for (String path : new String[] {"/healthz", "/readyz", "/version", "/locales", "/features"}) {
      refused(api.get(V1 + path), "");
    }
    for (String path :
        new String[] {
          "/",
          "/style.css",
          "/openapi.yaml",
          "/docs",
          "/docs/start.js",
          "/docs/swagger-ui-bundle.js",
          "/docs/swagger-ui.css"
        }) {
      refused(api.get(path), "");
    }
  }

  private static void access(Api api) {
    bodyErrors(api, "POST", "/session", "token");
    refused(api.post(V1 + "/session", "{}"), "missing_field");
    refused(api.post(V1 + "/session", "{\"token\":\"mr_x\"}"), "login_not_needed");
    refused(api.get(V1 + "/whoami"), "");
    queries(
        api,
        "/audit",
        "outcome=x:invalid_outcome after=x:invalid_after before=x:invalid_before " + PAGE_ERRORS);
  }
}
