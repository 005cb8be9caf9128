package dev.millrace.bootstrap.client.connection;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns an answer that is none of success into what is told to who asked. */
final class Refusal {

  private static final int MOST_DETAILS = 20;

  private Refusal() {}

  static CannotRun of(Answer answer, ServerAddress server) {
    JsonNode error = answer.json().path("error");
    return new CannotRun(exitCode(answer.status()), message(answer, error, server), details(error));
  }

  private static int exitCode(int status) {
    return switch (status) {
      case 401, 403 -> ExitCode.UNAUTHORIZED;
      case 502, 503, 504 -> ExitCode.UNREACHABLE;
      default -> ExitCode.REFUSED;
    };
  }

  private static String message(Answer answer, JsonNode error, ServerAddress server) {
    if (error.isObject()) {
      return PlainText.of(
          error.path("code").asString("") + ": " + error.path("message").asString(""));
    }
    if (answer.status() / 100 == 3) {
      return "%s points somewhere else (HTTP %d), which is not followed; say that address as --server"
          .formatted(server, answer.status());
    }
    return "%s answers HTTP %d and no error of Millrace; is --server right?"
        .formatted(server, answer.status());
  }

  private static List<String> details(JsonNode error) {
    List<String> lines = new ArrayList<>();
    error.path("details").properties().forEach(detail -> add(lines, detail));
    if (lines.size() > MOST_DETAILS) {
      int more = lines.size() - MOST_DETAILS;
      lines.subList(MOST_DETAILS, lines.size()).clear();
      lines.add("and " + more + " more");
    }
    return lines;
  }

  private static void add(List<String> lines, Map.Entry<String, JsonNode> detail) {
    JsonNode value = detail.getValue();
    if (value.isArray() && value.path(0).isObject()) {
      value.forEach(place -> lines.add(PlainText.of(words(place))));
    } else {
      lines.add(PlainText.of(detail.getKey() + ": " + words(value)));
    }
  }

  /** The values of an object or a list, else the value itself. */
  private static String words(JsonNode value) {
    return value.isContainer()
        ? value
            .valueStream()
            .map(JsonNode::asString)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(": "))
        : value.asString();
  }
}
