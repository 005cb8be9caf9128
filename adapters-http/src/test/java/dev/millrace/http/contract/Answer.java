package dev.millrace.http.contract;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a call answered. */
public record Answer(int status, String body, HttpHeaders headers) {
  private static final JsonMapper MAPPER = new JsonMapper();

  public JsonNode json() {
    return MAPPER.readTree(body);
  }

  /** A string in the body by its JSON pointer. */
  public String text(String pointer) {
    JsonNode node = json().at(pointer);
    return node.isString() ? node.stringValue() : node.toString();
  }

  /** The code of an error; empty if it is none. */
  public String code() {
    return status < 400 || !body.startsWith("{\"error\"") ? "" : text("/error/code");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
