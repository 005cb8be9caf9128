package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Api;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompressionTest {
  private final Api api = Api.start();

  @AfterEach
  void stop() {
    api.close();
  }

  private String jobWithEntries(int count) {
    String id = api.post("/api/v1/jobs", "{\"domain\":\"a.example\"}").text("/id");
    api.millrace().run(id).leave();
    api.millrace().finish(id, JobStatus.SUCCEEDED, entries(count));
    return id;
  }

  private static Entry[] entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Entry(
                    Duration.ofMillis(i),
                    "ZONE",
                    "Zone01",
                    "TAG",
                    Level.NOTICE,
                    Map.of("n", Integer.toString(i))))
        .toArray(Entry[]::new);
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeIt() throws IOException {
    String path = "/api/v1/jobs/" + jobWithEntries(50) + "/result";
    String plain = api.get(path).body();
    HttpResponse<InputStream> packed = api.open(path, "Accept-Encoding", "gzip");

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).get().asString().contains("Accept-Encoding");
    assertThat(unpacked(packed)).isEqualTo(plain);
    assertThat(api.get(path, "Accept-Encoding", "br").body()).isEqualTo(plain);
  }

  @Test
  void shortAnswersAreNot() throws IOException {
    assertPlain("/api/v1/healthz");
    assertPlain("/api/v1/whoami");
  }

  @Test
  void csvIsCompressedAsItIsWritten() throws IOException {
    jobWithEntries(5_000);
    String path = "/api/v1/entries?format=csv";
    String plain = api.get(path).body();
    HttpResponse<InputStream> packed = api.open(path, "Accept-Encoding", "gzip");

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(plain.lines()).hasSize(5_001);
    assertThat(unpacked(packed)).isEqualTo(plain);
  }

  @Test
  void eventsAreNeverCompressed() throws IOException {
    assertPlain("/api/v1/jobs/" + jobWithEntries(200) + "/events");
  }

  @Test
  void whoHasTheAnswerIsToldSoWithoutABody() throws IOException {
    String path = "/api/v1/jobs/" + jobWithEntries(50) + "/result";
    String tag = api.get(path).header("ETag");
    HttpResponse<InputStream> again =
        api.open(path, "Accept-Encoding", "gzip", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body().readAllBytes()).isEmpty();
  }

  private void assertPlain(String path) throws IOException {
    HttpResponse<InputStream> answer = api.open(path, "Accept-Encoding", "gzip");

    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body().readAllBytes()).isNotEmpty();
  }

  private static String unpacked(HttpResponse<InputStream> packed) throws IOException {
    try (InputStream in = new GZIPInputStream(packed.body())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
