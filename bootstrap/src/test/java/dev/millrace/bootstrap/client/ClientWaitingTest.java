package dev.millrace.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.store.Patience;
import dev.millrace.bootstrap.client.Shell.Ran;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Commands that wait for the server's work. */
class ClientWaitingTest {

  private static final int MANY = 100_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void theExitCodeSaysHowJobsEnded() {
    try (LocalServer server = LocalServer.inMemory()) {
      Shell shell = Shell.to(server.address());
      String[] both = {"jobs", "submit", server.zone(), "bad.xa", "--wait"};

      Ran fine = shell.run(both);
      assertThat(fine.code()).isZero();
      assertThat(fine.out().lines()).hasSize(3);
      Ran found =
          shell.json("jobs", "submit", server.zone(), "bad.xa", "--wait", "--fail-on", "error");
      assertThat(found.code()).isEqualTo(1);
      assertThat(found.jsonLines())
          .extracting(run -> run.path("worst_level").asString())
          .containsExactly("INFO", "CRITICAL");
      Ran batch =
          shell.reading("bad.xa\n", "batches", "submit", "-f", "-", "--wait", "--fail-on", "ERROR");
      assertThat(batch.code()).isEqualTo(1);
      assertThat(batch.out()).contains("status_counts.succeeded");

      assertThat(shell.run("queue", "pause").code()).isZero();
      Ran late = shell.run("jobs", "submit", "a.xa", "--wait", "--timeout", "300ms");
      assertThat(late.code()).isEqualTo(7);
      assertThat(late.err()).contains("has not finished in time; it goes on at the server");
      String id =
          shell.json("jobs", "list", "--status", "queued").json().at("/items/0/id").asString();
      Ran impatient = shell.run("jobs", "watch", id, "--timeout", "300ms");
      assertThat(impatient.code()).as(impatient.toString()).isEqualTo(7);
      assertThat(shell.run("jobs", "cancel", id).out()).contains("canceled");
      assertThat(shell.run("jobs", "watch", id).code()).isEqualTo(6);
    }
  }

  @Test
  void aCanceledBatchHasNotSucceeded() {
    try (LocalServer server = LocalServer.inMemory()) {
      Shell shell = Shell.to(server.address());
      shell.run("queue", "pause");
      String id =
          shell
              .reading("a.xa\nb.xa\n", "batches", "submit", "--file", "-", "-o", "json")
              .json()
              .path("batch_id")
              .asString();
      assertThat(shell.run("batches", "cancel", id).out()).contains("canceled_jobs  2");

      assertThat(shell.run("batches", "watch", id).code()).isEqualTo(6);
    }
  }

  @Test
  void aWatchedJobTellsWhatItFindsAsItFindsIt() throws Exception {
    try (LocalServer server = LocalServer.inMemory()) {
      Shell shell = Shell.to(server.address());
      shell.run("queue", "pause");
      String id = shell.json("jobs", "submit", "bad.xa").json().path("id").asString();
      CompletableFuture<Ran> watched = beside(() -> shell.watched().run("jobs", "watch", id));
      shell.run("queue", "resume");

      Ran ran = watched.get(1, TimeUnit.MINUTES);
      assertThat(ran.code()).as(ran.toString()).isZero();
      assertThat(ran.out()).contains("CRITICAL", "bad.xa");
      assertThat(ran.err()).contains("% ");
    }
  }

  @Test
  void aServerThatIsStartedAgainIsWaitedFor() throws Exception {
    try (LocalServer server =
        LocalServer.with(Map.of("db-dsn", folder.resolve("m.db").toString()))) {
      Shell shell = Shell.to(server.address());
      shell.run("queue", "pause");
      String id = shell.json("jobs", "submit", server.zone()).json().path("id").asString();
      CompletableFuture<Ran> watching = beside(() -> shell.json("jobs", "watch", id));
      CompletableFuture<Ran> waiting =
          beside(() -> shell.json("jobs", "submit", "broken.xa", "--wait", "--timeout", "2m"));
      Patience.until(
          "both are waited for",
          () -> shell.json("jobs", "list", "--status", "queued").json().path("total").asInt() == 2);

      server.stop();
      assertThat(shell.run("jobs", "list").code()).isEqualTo(4);
      server.startAgain();
      shell.run("queue", "resume");

      assertThat(watching.get(1, TimeUnit.MINUTES).code()).isZero();
      Ran waited = waiting.get(1, TimeUnit.MINUTES);
      assertThat(waited.code()).as(waited.toString()).isZero();
      assertThat(waited.json().path("status").asString()).isEqualTo("succeeded");
    }
  }

  @Test
  void aBatchOfManyLinesIsSentAsItIsRead() {
    try (LocalServer server =
        LocalServer.with(Map.of("db-dsn", folder.resolve("m.db").toString()))) {
      Shell shell = Shell.to(server.address());
      shell.run("queue", "pause");
      String[] submit = {
        "batches",
        "submit",
        "--file",
        "-",
        "--description",
        "Åll & more",
        "--idempotency-key",
        "many",
        "--output",
        "json"
      };

      Ran ran = shell.from(lines(), submit);

      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.json().path("total").asInt()).isEqualTo(MANY);
      assertThat(shell.from(lines(), submit).json()).as("the same again").isEqualTo(ran.json());
      JsonNode batch = shell.json("batches", "list").json().at("/items/0");
      assertThat(batch.path("description").asString()).isEqualTo("Åll & more");
      Ran all = shell.run("jobs", "list", "--limit", "1200");
      assertThat(all.out().lines()).hasSize(1201);
      assertThat(all.err()).contains("1200 shown, and there are more");
      assertThat(shell.json("jobs", "list", "--limit", "1200").jsonLines()).hasSize(3);
    }
  }

  private static CompletableFuture<Ran> beside(Supplier<Ran> command) {
    return CompletableFuture.supplyAsync(command, Thread::startVirtualThread);
  }

  private static InputStream lines() {
    return new SequenceInputStream(
        Collections.enumeration(
            IntStream.range(0, 100).<InputStream>mapToObj(ClientWaitingTest::part).toList()));
  }

  private static InputStream part(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY / 100; i++) {
      text.append("d").append(number * (MANY / 100) + i).append(".example\n");
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
