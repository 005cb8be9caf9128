package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a line of the access log holds, and what it never does. */
class AccessLogTest {
  private static final String TOKEN = "mr_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.millrace.http.access");
  private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          lines.add(event);
        }
      };
  private final Level before = logger.getEffectiveLevel();
  private final Api api = Api.start();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.DEBUG);
    appender.start();
    logger.addAppender(appender);
  }

  @AfterEach
  void stop() {
    api.close();
    logger.detachAppender(appender);
    logger.setLevel(before);
  }

  /** Other servers of the same process may write lines too. */
  private Map<String, Object> line(String requestId) throws InterruptedException {
    while (true) {
      ILoggingEvent event = Objects.requireNonNull(lines.poll(20, TimeUnit.SECONDS), "a line");
      if (requestId.equals(event.getMDCPropertyMap().get("request_id"))) {
        Map<String, Object> fields = new TreeMap<>(Map.of("message", event.getFormattedMessage()));
        event.getKeyValuePairs().forEach(pair -> fields.put(pair.key, pair.value));
        return fields;
      }
    }
  }

  @Test
  void theJobThatIsMadeOrNamedIsAField() throws Exception {
    Answer job = api.post("/api/v1/jobs", "{\"domain\":\"a.example\"}", "X-Request-Id", "made-1");
    assertThat(line("made-1"))
        .containsEntry("job_id", job.text("/id"))
        .containsEntry("route", "/api/v1/jobs")
        .containsEntry("status", 201)
        .containsEntry("who", "open")
        .containsEntry("from", "127.0.0.1");

    api.get("/api/v1/jobs/" + job.text("/id") + "/result", "X-Request-Id", "read-1");
    assertThat(line("read-1")).containsEntry("status", 409).doesNotContainKey("job_id");
    api.get("/api/v1/jobs/" + job.text("/id"), "X-Request-Id", "read-2");
    assertThat(line("read-2")).containsEntry("job_id", job.text("/id"));
  }

  @Test
  void neitherTheQueryNorATokenIsInIt() throws Exception {
    api.get("/api/v1/jobs/" + TOKEN + "?token=" + TOKEN, "X-Request-Id", "q-1", "Cookie", TOKEN);

    assertThat(line("q-1"))
        .containsEntry("path", "/api/v1/jobs/mr_***")
        .containsEntry("message", "GET /api/v1/jobs/mr_*** 400");
  }
}
