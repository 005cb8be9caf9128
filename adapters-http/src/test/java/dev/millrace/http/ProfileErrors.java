package dev.millrace.http;

import static dev.millrace.http.Provoked.bodyErrors;
import static dev.millrace.http.Provoked.refused;

import dev.millrace.application.profile.KeepProfiles;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;

/** Provokes every documented error of the calls about profiles. */
final class ProfileErrors {
  private static final String V1 = "/api/v1";
  private static final String JSON = "application/json";
  private static final String CONTENT = "{\"name\":\"%s\",\"config\":{}}";

  private ProfileErrors() {}

  static void provoke(Api api) {
    create(api);
    String id = api.post(V1 + "/profiles", CONTENT.formatted("one")).text("/id");
    reads(api, id);
    replace(api, id);
    amend(api, id);
    tagProfile(api, id);
    refused(api.delete(V1 + "/profiles/x"), "invalid_id");
    refused(api.delete(V1 + "/profiles/999"), "profile_not_found");
    refused(api.delete(V1 + "/profiles/" + id), "");
    tooMany(api);
  }

  private static void create(Api api) {
    bodyErrors(api, "POST", "/profiles", "name");
    create(api, "{\"config\":{}}", "missing_field");
    create(api, "{\"name\":\"x\"}", "missing_field");
    create(api, CONTENT.formatted(" "), "invalid_name");
    create(api, "{\"name\":\"x\",\"config\":{\"nope\":1}}", "invalid_profile");
    create(
        api,
        "{\"name\":\"x\",\"config\":{},\"description\":\"" + "x".repeat(1_001) + "\"}",
        "invalid_description");
    create(api, CONTENT.formatted("taken"), "");
    create(api, CONTENT.formatted("taken"), "name_exists");
  }

  private static void create(Api api, String body, String code) {
    refused(api.post(V1 + "/profiles", body), code);
  }

  private static void reads(Api api, String id) {
    for (String path : new String[] {"/profiles/%s", "/profiles/%s/compatibility"}) {
      refused(api.get(V1 + path.formatted("x")), "invalid_id");
      refused(api.get(V1 + path.formatted("999")), "profile_not_found");
      refused(api.get(V1 + path.formatted(id)), "");
    }
    for (String path : new String[] {"", "/default", "/defaults", "/compatibility"}) {
      refused(api.get(V1 + "/profiles" + path), "");
    }
    refused(api.post(V1 + "/profiles/mark-all-reviewed"), "");
  }

  private static void replace(Api api, String id) {
    String path = "/profiles/" + id;
    bodyErrors(api, "PUT", path, "name");
    String content = CONTENT.formatted("one");
    refused(put(api, path, "{}"), "missing_field");
    refused(put(api, path, CONTENT.formatted("")), "invalid_name");
    refused(put(api, path, "{\"name\":\"x\",\"config\":{\"nope\":1}}"), "invalid_profile");
    refused(
        put(
            api,
            path,
            "{\"name\":\"x\",\"config\":{},\"description\":\"" + "x".repeat(1_001) + "\"}"),
        "invalid_description");
    refused(put(api, path, CONTENT.formatted("taken")), "name_exists");
    refused(put(api, "/profiles/0", content), "invalid_id");
    refused(put(api, "/profiles/999", content), "profile_not_found");
    refused(put(api, path, content, "If-Match", "3"), "invalid_if_match");
    refused(put(api, path, content, "If-Match", "\"99\""), "profile_changed");
    refused(put(api, path, content), "");
  }

  private static Answer put(Api api, String path, String body, String... headers) {
    return api.send("PUT", V1 + path, JSON, body, headers);
  }

  private static void amend(Api api, String id) {
    String path = "/profiles/" + id;
    bodyErrors(api, "PATCH", path, "op");
    String review = "{\"op\":\"mark_reviewed\"}";
    refused(patch(api, path, "{}"), "missing_field");
    refused(patch(api, path, "{\"op\":\"reset_test_levels\"}"), "missing_field");
    refused(patch(api, path, "{\"op\":\"improve\"}"), "invalid_op");
    refused(patch(api, "/profiles/x", review), "invalid_id");
    refused(patch(api, "/profiles/999", review), "profile_not_found");
    refused(patch(api, path, review, "If-Match", "W/\"1\""), "invalid_if_match");
    refused(patch(api, path, review, "If-Match", "\"99\""), "profile_changed");
    refused(patch(api, path, review), "");
    api.millrace().breakProfile(Long.parseLong(id));
    refused(patch(api, path, "{\"op\":\"reset_test_cases\"}"), "invalid_profile");
  }

  private static Answer patch(Api api, String path, String body, String... headers) {
    return api.send("PATCH", V1 + path, JSON, body, headers);
  }

  private static void tagProfile(Api api, String id) {
    refused(api.post(V1 + "/tags", "{\"name\":\"profiled\"}"), "");
    String path = "/tags/profiled/profile";
    String body = "{\"profile_id\":" + id + "}";
    bodyErrors(api, "PUT", path, "profile_id");
    refused(put(api, path, "{}"), "missing_field");
    refused(put(api, path, "{\"profile_id\":999}"), "profile_not_found");
    refused(put(api, "/tags/nowhere/profile", body), "tag_not_found");
    refused(put(api, "/tags/%23/profile", body), "invalid_tag");
    refused(put(api, path, body), "");
    refused(api.delete(V1 + "/tags/nowhere/profile"), "tag_not_found");
    refused(api.delete(V1 + "/tags/%23/profile"), "invalid_tag");
    refused(api.delete(V1 + path), "");
  }

  private static void tooMany(Api api) {
    for (int i = 1; i < KeepProfiles.MAX_PROFILES; i++) {
      create(api, CONTENT.formatted("p" + i), "");
    }
    create(api, CONTENT.formatted("one too many"), "too_many_profiles");
  }
}
