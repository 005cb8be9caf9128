package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.OpenBatch;
import dev.millrace.http.contract.RepeatedLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final String BATCH = "/api/v1/jobs/batch";

  private final Api api = Api.start();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aBatchAnswersWithItsJobs() {
    Answer answer =
        api.post(
            BATCH,
            "{\"domains\":[\"a.example\",\"b.example\",\"A.example\"],\"description\":\"Two\"}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().at("/job_ids").size()).isEqualTo(2);
    Answer batch = api.get(answer.header("Location"));
    assertThat(batch.text("/status_counts/queued")).isEqualTo("2");
    assertThat(batch.text("/description")).isEqualTo("Two");
    assertThat(batch.text("/items/1/priority")).isEqualTo("1");
    assertThat(api.get("/api/v1/batches").text("/items/0/domain_count")).isEqualTo("2");
  }

  @Test
  void aStreamOfNamesIsReadLineByLine() {
    api.post("/api/v1/tags", "{\"name\":\"tld\"}");
    Answer answer =
        api.send(
            "POST",
            BATCH + "?tags=tld&description=Names&min_level=notice",
            "text/plain; charset=utf-8",
            "# zones\na.example\r\n\n  b.example  \nc.example");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("/total")).isEqualTo("3");
    assertThat(answer.json().has("job_ids")).isFalse();
    assertThat(api.get("/api/v1/tags/tld/domains").text("/total")).isEqualTo("3");
  }

  @Test
  void aStreamOfJsonLinesTakesStringsAndObjects() {
    Answer answer =
        api.send(
            "POST", BATCH, "application/x-ndjson", "\"a.example\"\n{\"domain\":\"b.example\"}\n");

    assertThat(answer.text("/total")).isEqualTo("2");
  }

  @Test
  void badLinesAreListedByNumberAndNothingIsStored() {
    Answer answer =
        api.send("POST", BATCH, "text/plain", "a.example\na..b\nc.example\n" + "x".repeat(9_000));

    assertThat(answer.code()).isEqualTo("invalid_lines");
    assertThat(answer.text("/error/details/bad_lines")).isEqualTo("2");
    assertThat(answer.text("/error/details/lines/0/line")).isEqualTo("2");
    assertThat(answer.text("/error/details/lines/0/code")).isEqualTo("invalid_domain");
    assertThat(answer.text("/error/details/lines/1/line")).isEqualTo("4");
    assertThat(api.millrace().pending()).isZero();
  }

  @Test
  void aBadLineFarBehindLeavesAnIncompleteBatchThatItsKeyCompletes() {
    String good = OpenBatch.lines(0, 5_500);
    Answer broken =
        api.send("POST", BATCH, "text/plain", good + "..\nx..y\n", "Idempotency-Key", "k");
    assertThat(broken.code()).isEqualTo("batch_incomplete");
    assertThat(broken.text("/error/details/taken_lines")).isEqualTo("5500");
    assertThat(broken.text("/error/details/fault/line")).isEqualTo("5501");
    assertThat(broken.text("/error/details/bad_lines")).isEqualTo("2");
    String id = broken.text("/error/details/batch_id");
    Answer shown = api.get("/api/v1/batches/" + id);
    assertThat(shown.text("/state")).isEqualTo("incomplete");
    assertThat(shown.text("/fault/code")).isEqualTo("invalid_domain");

    Answer whole =
        api.send("POST", BATCH, "text/plain", good + "last.example", "Idempotency-Key", "k");
    assertThat(whole.status()).isEqualTo(202);
    assertThat(whole.text("/batch_id")).isEqualTo(id);
    assertThat(whole.text("/total")).isEqualTo("5501");
    assertThat(api.get("/api/v1/batches?state=complete").text("/items/0/id")).isEqualTo(id);
    assertThat(
            api.send("POST", BATCH, "text/plain", good + "last.example", "Idempotency-Key", "k")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aStreamMayBeGzipInSeveralParts() throws IOException {
    byte[] first = gzip(OpenBatch.lines(0, 6_000));
    byte[] second = gzip(OpenBatch.lines(6_000, 10));
    Answer answer =
        api.stream(
            BATCH,
            "text/plain",
            new SequenceInputStream(
                new ByteArrayInputStream(first), new ByteArrayInputStream(second)),
            "Content-Encoding",
            "gzip");
    assertThat(answer.text("/total")).isEqualTo("6010");
  }

  @Test
  void aGzipStreamThatEndsEarlyIsNoEnd() throws IOException {
    byte[] whole = gzip(OpenBatch.lines(0, 100));
    Answer answer =
        api.stream(
            BATCH,
            "text/plain",
            new ByteArrayInputStream(whole, 0, whole.length - 20),
            "Content-Encoding",
            "gzip");
    assertThat(answer.code()).isEqualTo("request_timeout");
    assertThat(api.millrace().pending()).isZero();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void manyBadLinesAreCountedButNotAllListed() {
    Answer answer = api.stream(BATCH, "text/plain", new RepeatedLines("..\n", 5_000));

    assertThat(answer.text("/error/details/bad_lines")).isEqualTo("5000");
    assertThat(answer.json().at("/error/details/lines").size()).isEqualTo(100);
  }

  @Test
  void aHundredThousandDomainsComeInOneRequest() {
    String names =
        IntStream.range(0, 100_000)
            .mapToObj(number -> "zone" + number + ".example")
            .collect(Collectors.joining("\n"));

    Answer answer = api.send("POST", BATCH, "text/plain", names);

    assertThat(answer.text("/total")).isEqualTo("100000");
  }

  @Test
  void aStreamHasItsOwnCap() {
    HttpSettings.Bodies bodies = new HttpSettings.Bodies(1_000, 5_000, 10_000);
    try (Api small = Api.start(Api.settings(bodies), JobFeed.Limits.DEFAULT, Telemetry.NONE)) {
      RepeatedLines fits = new RepeatedLines("a.example\n", 500);
      RepeatedLines tooLong = new RepeatedLines("a.example\n", 501);

      assertThat(small.stream(BATCH, "text/plain", fits).status()).isEqualTo(202);
      assertThat(small.stream(BATCH, "text/plain", tooLong).code()).isEqualTo("body_too_large");
    }
  }

  @Test
  void whatFailedIsTestedAgainWithTheSameOptions() {
    String body =
        "{\"domains\":[\"a.example\",\"b.example\"],\"tests\":[\"basic01\"],\"max_attempts\":3}";
    String id = api.post(BATCH, body).text("/batch_id");
    String job = api.get("/api/v1/batches/" + id).text("/items/0/id");
    String domain = api.get("/api/v1/batches/" + id).text("/items/0/domain");
    api.millrace().run(job);
    api.millrace().finish(job, JobStatus.FAILED);

    Answer rerun = api.post("/api/v1/batches/" + id + "/rerun");

    assertThat(rerun.status()).isEqualTo(202);
    assertThat(rerun.text("/total")).isEqualTo("1");
    Answer batch = api.get(rerun.header("Location"));
    assertThat(batch.text("/description")).isEqualTo("Rerun of " + id);
    assertThat(batch.text("/items/0/domain")).isEqualTo(domain);
    assertThat(batch.text("/items/0/max_attempts")).isEqualTo("3");
  }

  @Test
  void aDeletionIsPreviewedAndThenLeavesNothing() {
    String id = api.post(BATCH, "{\"domains\":[\"a.example\"]}").text("/batch_id");

    assertThat(api.get("/api/v1/batches/" + id + "/delete-preview").text("/queued_jobs"))
        .isEqualTo("1");
    assertThat(api.delete("/api/v1/batches/" + id).status()).isEqualTo(204);
    assertThat(api.get("/api/v1/batches/" + id).code()).isEqualTo("batch_not_found");
  }
}
