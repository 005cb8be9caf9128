package dev.millrace.http;

import static dev.millrace.http.Provoked.refused;

import dev.millrace.http.contract.Api;

/** Provokes every documented error of the calls about settings. */
final class SettingErrors {
  private static final String PATH = "/api/v1/settings";
  private static final String JSON = "application/json";

  private SettingErrors() {}

  static void provoke(Api api) {
    refused(api.get(PATH), "");
    change(api, "{\"workers.count\":4}", "");
    change(api, "{\"workers.count\"", "invalid_json");
    change(api, "[]", "invalid_type");
    change(api, "{\"workers.count\":[4]}", "invalid_type");
    change(api, "{\"workers.count\":1.5}", "invalid_type");
    change(api, "{\"nope\":1}", "unknown_setting");
    change(api, "{\"workers.count\":\"many\"}", "invalid_setting");
    change(api, "{\"database.password\":\"x\"}", "readonly_setting");
    change(api, " ".repeat((1 << 20) + 1), "body_too_large");
    refused(api.send("PUT", PATH, "application/xml", "<a/>"), "unsupported_media_type");
  }

  private static void change(Api api, String body, String code) {
    refused(api.send("PUT", PATH, JSON, body), code);
  }
}
