package dev.millrace.http.batch;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.Json;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.LineReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a stream of domains, one a line. Nothing but the names is kept, and nothing is stored
 * before the last line was read and found right.
 */
final class DomainLines {
  private static final int MAX_PROBLEMS = 100;
  private static final int MAX_SHOWN = 80;

  private final Json json;
  private final boolean ndjson;
  private final int maxDomains;
  private final List<DomainName> domains = new ArrayList<>();
  private final List<LineProblem> problems = new ArrayList<>();
  private int badLines;

  /**
   * A line that names no domain.
   *
   * @param line its number, 1 for the first
   * @param text how it starts
   */
  record LineProblem(int line, String text, String code, String message) {}

  /**
   * @param ndjson whether each line is a JSON string or object; else a plain name
   */
  DomainLines(Json json, boolean ndjson, int maxDomains) {
    this.json = json;
    this.ndjson = ndjson;
    this.maxDomains = maxDomains;
  }

  /**
   * @throws RequestRefused {@code invalid_lines} with the first hundred bad lines
   * @throws RuleViolation {@code batch_too_large}
   */
  List<DomainName> read(LineReader lines) {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank() && (ndjson || line.charAt(0) != '#')) {
        take(line, lines.number());
      }
      if (domains.size() > maxDomains) {
        throw new RuleViolation(
            "batch_too_large", "A batch has at most " + maxDomains + " domains; split it.");
      }
    }
    if (badLines > 0) {
      throw new RequestRefused(
          "invalid_lines",
          badLines
              + " lines are no domain names, the first is line "
              + problems.getFirst().line()
              + "; nothing was stored.",
          Map.of("bad_lines", badLines, "lines", List.copyOf(problems)));
    }
    return domains;
  }

  private void take(String line, int number) {
    try {
      domains.add(DomainName.parse(ndjson ? nameIn(line) : line));
    } catch (RuleViolation e) {
      note(line, number, e.code(), e.getMessage());
    } catch (RequestRefused e) {
      note(line, number, e.code(), e.getMessage());
    }
  }

  private String nameIn(String line) {
    JsonNode node = json.read(line.getBytes(StandardCharsets.UTF_8));
    return node.isString()
        ? node.stringValue()
        : JsonFields.of(node, Set.of("domain")).requireText("domain");
  }

  private void note(String line, int number, String code, @Nullable String message) {
    badLines++;
    if (problems.size() < MAX_PROBLEMS) {
      String start = line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line;
      problems.add(new LineProblem(number, start, code, message == null ? code : message));
    }
  }
}
