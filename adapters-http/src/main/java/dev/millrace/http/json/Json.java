package dev.millrace.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.millrace.http.error.RequestRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON: strict in what it takes (RFC 8259, no duplicate names, nothing behind the
 * value, bounded nesting), snake_case and without nulls in what it gives.
 */
public final class Json {
  private static final int MAX_NESTING = 64;
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final Pattern INNER = Pattern.compile("\\n| \\(`| \\(start marker at ");

  private final JsonMapper mapper;

  /** Ready to use by many threads. */
  public Json() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_NESTING)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .build();
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(bounds)
                    // JSON is UTF-8 (RFC 8259, section 8.1), and what filters before us read is
                    // too.
                    .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
  }

  /**
   * Reads one value.
   *
   * @throws RequestRefused {@code invalid_json} with line and column
   */
  public JsonNode read(byte[] bytes) {
    try {
      JsonNode node = mapper.readTree(bytes);
      if (node.isMissingNode()) {
        throw new RequestRefused("invalid_json", "The body is empty; it must be a JSON object.");
      }
      return node;
    } catch (JacksonException e) {
      throw invalid(e);
    }
  }

  /** A JSON value that is kept as text. */
  public JsonNode tree(String text) {
    return mapper.readTree(text);
  }

  /** Writes a web model in one line. */
  public String write(Object model) {
    return mapper.writeValueAsString(model);
  }

  private static RequestRefused invalid(JacksonException e) {
    Map<String, Object> details = new LinkedHashMap<>();
    TokenStreamLocation place = e.getLocation();
    String where = "";
    if (place != null && place.getLineNr() > 0) {
      details.put("line", place.getLineNr());
      details.put("column", place.getColumnNr());
      where = " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
    return new RequestRefused(
        "invalid_json", "The body is no valid JSON" + where + ": " + reason(e), details);
  }

  /** The start of what the parser says; the rest names places, classes and settings of its own. */
  private static String reason(JacksonException e) {
    return INNER.split(e.getOriginalMessage(), 2)[0] + ".";
  }
}
