package dev.millrace.bootstrap.client.connection;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a server answers.
 *
 * @param status of HTTP
 * @param text the body, empty if there is none
 * @param tag the ETag, empty if there is none
 */
public record Answer(int status, String text, Optional<String> tag) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The body as JSON; a missing node if it is none. */
  public JsonNode json() {
    try {
      return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** Whether the server did what was asked. */
  public boolean isGood() {
    return status >= 200 && status < 300;
  }
}
