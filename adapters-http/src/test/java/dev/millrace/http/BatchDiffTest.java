package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchDiffTest {
  private static final Entry OLD = entry("OLD_FAULT", Level.ERROR, "1");
  private static final Entry BOTH = entry("KEPT", Level.WARNING, "1");
  private static final Entry NEW = entry("NEW_FAULT", Level.NOTICE, "1");
  private static final Entry NEW_INFO = entry("NEW_INFO", Level.INFO, "1");

  private final Api api = Api.start();
  private String diff = "";

  @BeforeEach
  void runTwoBatches() {
    String a = batch("same.example", "changed.example", "gone.example");
    finish("same.example", JobStatus.SUCCEEDED, BOTH);
    finish("changed.example", JobStatus.SUCCEEDED, BOTH, OLD);
    finish("gone.example", JobStatus.SUCCEEDED);
    String b = batch("same.example", "changed.example", "new.example");
    finish("same.example", JobStatus.SUCCEEDED, BOTH, NEW_INFO);
    finish("changed.example", JobStatus.FAILED, BOTH, NEW);
    finish("new.example", JobStatus.SUCCEEDED, NEW);
    diff = "/api/v1/batches/" + a + "/diff/" + b;
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static Entry entry(String tag, Level level, String value) {
    return new Entry(Duration.ZERO, "ZONE", "Zone01", tag, level, Map.of("value", value));
  }

  private String batch(String... domains) {
    String list = "[\"" + String.join("\",\"", domains) + "\"]";
    return api.post("/api/v1/jobs/batch", "{\"domains\":" + list + "}").text("/batch_id");
  }

  private void finish(String domain, JobStatus status, Entry... entries) {
    String id = api.get("/api/v1/jobs?status=queued&domain=" + domain).text("/items/0/id");
    api.millrace().run(id).leave();
    api.millrace().finish(id, status, entries);
  }

  @Test
  void onlyDomainsThatHaveChangedAreShown() {
    Answer answer = api.get(diff);

    assertThat(answer.json().at("/items").size()).isEqualTo(3);
    assertThat(answer.text("/items/0/domain")).isEqualTo("changed.example");
    assertThat(answer.text("/items/0/changes"))
        .isEqualTo("[\"status\",\"grade\",\"level\",\"findings\"]");
    assertThat(answer.text("/items/0/added/0/tag")).isEqualTo("NEW_FAULT");
    assertThat(answer.text("/items/0/added/0/args/value")).isEqualTo("1");
    assertThat(answer.text("/items/0/removed/0/tag")).isEqualTo("OLD_FAULT");
    assertThat(answer.text("/items/0/added_total")).isEqualTo("1");
    assertThat(answer.text("/items/0/a/worst_level")).isEqualTo("ERROR");
    assertThat(answer.text("/items/0/b/status")).isEqualTo("failed");
    assertThat(answer.text("/compared")).isEqualTo("4");
    assertThat(answer.text("/min_level")).isEqualTo("NOTICE");
    assertThat(answer.json().has("next_cursor")).isFalse();
  }

  @Test
  void aDomainOfOneBatchOnlyIsAChange() {
    Answer answer = api.get(diff);

    assertThat(answer.text("/items/1/domain")).isEqualTo("gone.example");
    assertThat(answer.text("/items/1/changes")).isEqualTo("[\"presence\"]");
    assertThat(answer.json().at("/items/1").has("b")).isFalse();
    assertThat(answer.text("/items/2/domain")).isEqualTo("new.example");
    assertThat(answer.text("/items/2/changes")).isEqualTo("[\"presence\",\"findings\"]");
    assertThat(answer.json().at("/items/2").has("a")).isFalse();
  }

  @Test
  void allDomainsAreShownToThoseWhoAsk() {
    Answer answer = api.get(diff + "?changed=false");

    assertThat(answer.json().at("/items").size()).isEqualTo(4);
    assertThat(answer.text("/items/0/domain")).isEqualTo("same.example");
    assertThat(answer.text("/items/0/changes")).isEqualTo("[]");
  }

  @Test
  void findingsBelowTheLevelAreNotCompared() {
    assertThat(api.get(diff + "?min_level=info").text("/items/0/domain")).isEqualTo("same.example");
    assertThat(api.get(diff + "?min_level=critical").text("/items/0/changes"))
        .isEqualTo("[\"status\",\"grade\",\"level\"]");
  }

  @Test
  void pagesLeadThroughAllDomains() {
    Answer first = api.get(diff + "?changed=false&limit=3");
    Answer second = api.get(diff + "?changed=false&limit=3&cursor=" + first.text("/next_cursor"));

    assertThat(first.json().at("/items").size()).isEqualTo(3);
    assertThat(second.json().at("/items").size()).isEqualTo(1);
    assertThat(second.text("/items/0/domain")).isEqualTo("new.example");
    assertThat(second.json().has("next_cursor")).isFalse();
  }
}
