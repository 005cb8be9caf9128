package dev.millrace.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLinesTest {

  private static final String FORGED =
      "x\n12:00:00.000 INFO  Guard: all is well\r\u2028\u0085\u001b[2J\u202e";

  private final LoggerContext context = new LoggerContext();

  private LoggingEvent event(String message, @Nullable Throwable failure) {
    LoggingEvent event =
        new LoggingEvent(
            "", context.getLogger("dev.millrace.Some"), Level.WARN, message, failure, null);
    event.setInstant(Instant.parse("2026-03-01T12:00:00.123Z"));
    event.setMDCPropertyMap(Map.of("request_id", "r-1", "other", "y"));
    event.setKeyValuePairs(
        List.of(new KeyValuePair("job_id", FORGED), new KeyValuePair("status", 200)));
    return event;
  }

  private String write(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
    encoder.setContext(context);
    encoder.start();
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void noTextFromOutsideMakesALineOfItsOwnForPeople() {
    String text = write(new TextLines(), event("The path " + FORGED, new RuntimeException(FORGED)));

    assertThat(text).endsWith("\n");
    assertThat(text.lines().filter(line -> !line.startsWith("    "))).hasSize(1);
    assertThat(text)
        .contains(" WARN  Some: The path x<U+000A>12:00:00.000 INFO", "<U+001B>[2J<U+202E>")
        .contains("[job_id=x<U+000A>", "[request_id=r-1]")
        .doesNotContain("other", "\r", "\u2028", "\u0085", "\u001b", "\u202e");
  }

  @Test
  void noTextFromOutsideMakesALineOfItsOwnForMachines() {
    String text =
        write(new JsonLines("mill-1"), event("The path " + FORGED, new RuntimeException(FORGED)));

    assertThat(text.substring(0, text.length() - 1)).doesNotContain("\n", "\r", "\u001b");
    JsonNode line = new JsonMapper().readTree(text);
    assertThat(line.get("message").asString()).isEqualTo("The path " + FORGED);
    assertThat(line.get("node").asString()).isEqualTo("mill-1");
    assertThat(line.get("request_id").asString()).isEqualTo("r-1");
    assertThat(line.get("job_id").asString()).isEqualTo(FORGED);
    assertThat(line.get("status").isNumber()).isTrue();
    assertThat(line.get("error").asString()).contains("RuntimeException");
  }
}
