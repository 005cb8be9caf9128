package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;

/** What the tests of errors have in common. */
final class Provoked {
  static final String V1 = "/api/v1";
  static final String NOBODY = "0190163d-8694-739b-aea5-966c26f8ad91";
  static final String LONG = "x".repeat(1_001);
  static final String PAGE_ERRORS =
      "limit=0:invalid_limit limit=x:invalid_limit offset=-1:invalid_offset"
          + " cursor=abc:invalid_cursor";

  private Provoked() {}

  static void refused(Answer answer, String code) {
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
  }

  /** What every call with a JSON body refuses. */
  static void bodyErrors(Api api, String method, String path, String field) {
    String url = V1 + path;
    String json = "application/json";
    refused(api.send(method, url, json, "{\"" + field + "\""), "invalid_json");
    refused(api.send(method, url, json, "{\"nope\":1}"), "unknown_field");
    refused(api.send(method, url, json, "{\"" + field + "\":true}"), "invalid_type");
    refused(api.send(method, url, json, " ".repeat((1 << 20) + 1)), "body_too_large");
    refused(api.send(method, url, "application/xml", "<a/>"), "unsupported_media_type");
  }

  /** Each word is a query and the code that it must be refused with; {@code @} for a success. */
  static void queries(Api api, String path, String cases) {
    assertThat(api.get(V1 + path).status()).isEqualTo(200);
    for (String query : cases.split(" ")) {
      int end = query.lastIndexOf(':');
      String code = query.substring(end + 1);
      refused(api.get(V1 + path + "?" + query.substring(0, end)), code.equals("@") ? "" : code);
    }
  }

  static String jobId(Api api, String domain) {
    Answer answer = api.post(V1 + "/jobs", "{\"domain\":\"" + domain + "\"}");
    assertThat(answer.status()).isEqualTo(201);
    return answer.text("/id");
  }

  static String batchId(Api api, String domain) {
    return api.post(V1 + "/jobs/batch", "{\"domains\":[\"" + domain + "\"]}").text("/batch_id");
  }
}
