package dev.millrace.http;

import static dev.millrace.http.Provoked.LONG;
import static dev.millrace.http.Provoked.PAGE_ERRORS;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.bodyErrors;
import static dev.millrace.http.Provoked.queries;
import static dev.millrace.http.Provoked.refused;

import dev.millrace.http.contract.Api;

/** Provokes every documented error of the calls about domains and tags. */
final class RegistryErrors {
  private RegistryErrors() {}

  static void provoke(Api api) throws Exception {
    registry(api);
  }

  private static void registry(Api api) {
    long known = api.millrace().domainId("known.example");
    for (String path : new String[] {"/domains/%s", "/domains/%s/runs"}) {
      refused(api.get(V1 + path.formatted("x")), "invalid_id");
      refused(api.get(V1 + path.formatted(999)), "domain_not_found");
    }
    refused(api.get(V1 + "/domains/" + known), "");
    queries(api, "/domains/" + known + "/runs", PAGE_ERRORS);
    bodyErrors(api, "POST", "/tags", "name");
    tag(api, "{}", "missing_field");
    tag(api, "{\"name\":\"#\"}", "invalid_tag");
    tag(api, "{\"name\":\"t\",\"description\":\"" + LONG + "\"}", "invalid_description");
    tag(api, "{\"name\":\"tld\"}", "");
    tag(api, "{\"name\":\"TLD\"}", "tag_exists");
    putTag(api);
    queries(api, "/tags/tld/domains", PAGE_ERRORS);
    queries(api, "/tags/tld/batches", PAGE_ERRORS);
    for (String path : new String[] {"/tags/%s/summary", "/tags/%s/domains", "/tags/%s/batches"}) {
      refused(api.get(V1 + path.formatted("%23")), "invalid_tag");
      refused(api.get(V1 + path.formatted("nowhere")), "tag_not_found");
      refused(api.get(V1 + path.formatted("tld")), "");
    }
    for (String method : new String[] {"POST", "DELETE"}) {
      tagDomains(api, method);
    }
    refused(api.delete(V1 + "/tags/%23"), "invalid_tag");
    refused(api.delete(V1 + "/tags/nowhere"), "tag_not_found");
    refused(api.delete(V1 + "/tags/tld"), "");
  }

  private static void tag(Api api, String body, String code) {
    refused(api.post(V1 + "/tags", body), code);
  }

  private static void putTag(Api api) {
    bodyErrors(api, "PUT", "/tags/tld", "description");
    String json = "application/json";
    refused(api.send("PUT", V1 + "/tags/%23", json, "{}"), "invalid_tag");
    refused(api.send("PUT", V1 + "/tags/nowhere", json, "{}"), "tag_not_found");
    refused(
        api.send("PUT", V1 + "/tags/tld", json, "{\"description\":\"" + LONG + "\"}"),
        "invalid_description");
    refused(api.send("PUT", V1 + "/tags/tld", json, "{\"description\":\"Top\"}"), "");
  }

  private static void tagDomains(Api api, String method) {
    bodyErrors(api, method, "/tags/tld/domains", "domains");
    String json = "application/json";
    String body = "{\"domains\":[\"a.example\"]}";
    refused(api.send(method, V1 + "/tags/tld/domains", json, "{}"), "missing_field");
    refused(
        api.send(method, V1 + "/tags/tld/domains", json, "{\"domains\":[\"\"]}"), "invalid_domain");
    refused(api.send(method, V1 + "/tags/%23/domains", json, body), "invalid_tag");
    refused(api.send(method, V1 + "/tags/nowhere/domains", json, body), "tag_not_found");
    refused(api.send(method, V1 + "/tags/tld/domains", json, body), "");
  }
}
