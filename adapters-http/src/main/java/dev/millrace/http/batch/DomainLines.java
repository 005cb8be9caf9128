package dev.millrace.http.batch;

import dev.millrace.application.batch.DomainSource;
import dev.millrace.application.batch.SubmittedBatch;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.Json;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.LineReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a stream of domains, one a line, as it comes. The first line at fault ends it; what else is
 * wrong behind that is told as well, so that all can be put right at once.
 */
final class DomainLines implements DomainSource {
  private static final int MAX_PROBLEMS = 100;
  private static final int MAX_SHOWN = 80;

  private final Json json;
  private final boolean ndjson;
  private final int maxDomains;
  private final LineReader lines;
  private final List<LineProblem> problems = new ArrayList<>();
  private int domains;
  private int badLines;
  private @Nullable RuntimeException failure;

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
  DomainLines(Json json, boolean ndjson, int maxDomains, LineReader lines) {
    this.json = json;
    this.ndjson = ndjson;
    this.maxDomains = maxDomains;
    this.lines = lines;
  }

  @Override
  public Item next() {
    try {
      DomainName name = nextName();
      return name == null ? new Item.End() : new Item.Named(name);
    } catch (RequestRefused e) {
      return failed(e, e.code());
    } catch (RuleViolation e) {
      return failed(e, e.code());
    }
  }

  private Item failed(RuntimeException e, String code) {
    failure = badLines > 0 ? null : e;
    return new Item.Bad(code, String.valueOf(e.getMessage()));
  }

  @Override
  public long line() {
    return lines.number();
  }

  private @Nullable DomainName nextName() {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank() && (ndjson || line.charAt(0) != '#')) {
        if (++domains > maxDomains) {
          throw new RuleViolation(
              "batch_too_large", "A batch has at most " + maxDomains + " domains; split it.");
        }
        return read(line);
      }
    }
    return null;
  }

  private DomainName read(String line) {
    try {
      return DomainName.parse(ndjson ? nameIn(line) : line);
    } catch (RuleViolation e) {
      note(line, e.code(), e.getMessage());
      throw e;
    } catch (RequestRefused e) {
      note(line, e.code(), e.getMessage());
      throw e;
    }
  }

  private String nameIn(String line) {
    JsonNode node = json.read(line.getBytes(StandardCharsets.UTF_8));
    return node.isString()
        ? node.stringValue()
        : JsonFields.of(node, Set.of("domain")).requireText("domain");
  }

  private void note(String line, String code, @Nullable String message) {
    badLines++;
    if (problems.size() < MAX_PROBLEMS) {
      String start = line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line;
      problems.add(new LineProblem(lines.number(), start, code, message == null ? code : message));
    }
  }

  /** Whether anything was at fault. */
  boolean hasFailed() {
    return badLines > 0 || failure != null;
  }

  /** What to throw when nothing was stored: {@code invalid_lines} or what ended the body. */
  RuntimeException refusal() {
    if (failure != null) {
      return failure;
    }
    readOn();
    return new RequestRefused(
        "invalid_lines",
        badLines
            + " lines are no domain names, the first is line "
            + problems.getFirst().line()
            + "; nothing was stored.",
        problemDetails());
  }

  /** What to throw when the first domains of the stream were stored. */
  RequestRefused incomplete(SubmittedBatch batch) {
    if (failure == null && badLines > 0) {
      readOn();
    }
    Expansion expansion = batch.expansion();
    Expansion.Fault fault = Objects.requireNonNull(expansion.fault());
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("batch_id", batch.id().toString());
    details.put("taken_lines", expansion.lines());
    details.put("taken_domains", expansion.domains());
    details.put("fault", FaultModel.of(fault));
    details.putAll(problemDetails());
    return new RequestRefused(
        "batch_incomplete",
        "The batch "
            + batch.id()
            + " has "
            + expansion.domains()
            + " domains of the first "
            + expansion.lines()
            + " lines: "
            + fault.message()
            + " With an idempotency key, the same lines may be sent again with the rest put right.",
        details);
  }

  private Map<String, Object> problemDetails() {
    return badLines == 0 ? Map.of() : Map.of("bad_lines", badLines, "lines", List.copyOf(problems));
  }

  private void readOn() {
    boolean goesOn = true;
    while (goesOn) {
      int before = badLines;
      goesOn = next() instanceof Item.Named || badLines > before;
    }
  }
}
