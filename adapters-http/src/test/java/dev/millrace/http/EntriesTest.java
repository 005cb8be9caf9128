package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
  private final Api api = Api.start();
  private String id = "";

  @BeforeEach
  void finishOneRun() {
    id = api.post("/api/v1/jobs", "{\"domain\":\"a.example\"}").text("/id");
    api.millrace().run(id).leave();
    api.millrace()
        .finish(
            id, JobStatus.SUCCEEDED, entry("=HYPERLINK", "a,\"b\""), entry("PLAIN", "line\nbreak"));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static Entry entry(String tag, String value) {
    return new Entry(
        Duration.ofMillis(1_500), "ZONE", "Zone01", tag, Level.NOTICE, Map.of("text", value));
  }

  @Test
  void entriesAreFoundByNameAndByNumberOfTheirDomain() {
    long number = api.millrace().domainId("a.example");

    assertThat(api.get("/api/v1/entries?domain=" + number).text("/total")).isEqualTo("2");
    assertThat(api.get("/api/v1/entries?domain=a.example&entry_tag=plain").text("/total"))
        .isEqualTo("1");
    assertThat(api.get("/api/v1/entries?run=" + id).text("/items/1/args/text"))
        .isEqualTo("line\nbreak");
  }

  @Test
  void csvQuotesAndDisarmsFormulas() {
    Answer csv = api.get("/api/v1/entries?format=csv");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body())
        .isEqualTo(
            "id,run_id,domain_id,domain,timestamp,module,testcase,tag,level,args\r\n1,"
                + id
                + ",1,a.example,1.5,ZONE,Zone01,'=HYPERLINK,NOTICE,"
                + "\"{\"\"text\"\":\"\"a,\\\"\"b\\\"\"\"\"}\"\r\n2,"
                + id
                + ",1,a.example,1.5,ZONE,Zone01,PLAIN,NOTICE,"
                + "\"{\"\"text\"\":\"\"line\\nbreak\"\"}\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void noTextOfCsvIsTakenForAFormula(String text) {
    String job = api.post("/api/v1/jobs", "{\"domain\":\"b.example\"}").text("/id");
    api.millrace().run(job).leave();
    api.millrace()
        .finish(
            job,
            JobStatus.SUCCEEDED,
            new Entry(Duration.ZERO, text, text, text, Level.NOTICE, Map.of(text, text)));

    String row = api.get("/api/v1/entries?format=csv&run=" + job).body().split("\r\n", 2)[1];

    assertThat(row.split("'" + Pattern.quote(text), -1)).hasSize(4);
    assertThat(row).contains("\"{\"\"");
  }

  @Test
  void csvOfAPageHasThatPageOnly() {
    assertThat(api.get("/api/v1/entries?format=csv&limit=1&offset=1").body())
        .contains("PLAIN")
        .doesNotContain("HYPERLINK");
  }

  @Test
  void aFaultBeforeTheFirstRowIsAnErrorNotAFile() {
    api.millrace().unreachable(true);
    Answer answer = api.get("/api/v1/entries?format=csv");

    assertThat(answer.code()).isEqualTo("store_unavailable");
    assertThat(answer.header("Content-Disposition")).isEmpty();
  }
}
