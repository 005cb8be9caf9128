package dev.millrace.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.bootstrap.client.Shell.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every client command against a server, for people and for scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientCommandsTest {

  @TempDir private Path folder = Path.of("");

  private final LocalServer server = LocalServer.inMemory();
  private final Shell shell = Shell.to(server.address());
  private String job = "";
  private String batch = "";

  @BeforeAll
  void somethingIsThere() {
    assertOk(shell.run("tags", "create", "zones", "--description", "Of the sandbox"));
    Ran submitted =
        shell.json("jobs", "submit", server.zone(), "--tag", "zones", "--wait", "--timeout", "2m");
    assertOk(submitted);
    job = submitted.json().path("id").asString();
    Ran tested = shell.json("batches", "submit", "--from-tag", "zones", "--wait");
    assertOk(tested);
    batch = tested.json().path("batch_id").asString();
  }

  @AfterAll
  void end() {
    server.close();
  }

  private static void assertOk(Ran ran) {
    assertThat(ran.code()).as(ran.toString()).isZero();
  }

  /** Runs it for people and for scripts. */
  private Both both(String... args) {
    Ran people = shell.run(args);
    Ran script = shell.json(args);
    assertOk(people);
    assertOk(script);
    return new Both(people.out(), script.json());
  }

  private record Both(String people, JsonNode script) {}

  @Test
  void jobsAreListed() {
    Both list = both("jobs", "list", "--status", "succeeded", "--domain", server.zone());

    assertThat(list.people()).contains("ID", "DOMAIN", "STATUS", job, "succeeded");
    assertThat(list.script().path("total").asInt()).isEqualTo(2);
    assertThat(list.script().path("items").path(0).path("domain").asString())
        .isEqualTo(server.zone());
  }

  @Test
  void aJobIsShown() {
    Both show = both("jobs", "show", job);

    assertThat(show.people()).contains("severity_totals.error", "succeeded");
    assertThat(show.script().path("id").asString()).isEqualTo(job);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "runs"})
  void aResultHasItsEntriesUnderTheirModules(String group) {
    Both result = both(group, "result", job, "--level", "INFO", "--locale", "sv");

    assertThat(result.people()).contains("\n  INFO  ", "succeeded: grade ");
    assertThat(result.script().at("/raw/locale").asString()).isEqualTo("sv");
    assertThat(shell.run(group, "result", job).out()).doesNotContain("  INFO");
  }

  @Test
  void aFinishedJobIsWatchedToItsEndAtOnce() {
    Ran people = shell.run("jobs", "watch", job);
    Ran script = shell.json("jobs", "watch", job);

    assertOk(people);
    assertThat(people.out()).contains(server.zone() + " succeeded");
    assertThat(script.jsonLines().getLast().path("status").asString()).isEqualTo("succeeded");
  }

  @Test
  void batchesAreListedAndShown() {
    Both list = both("batches", "list", "--state", "complete", "--tag", "zones");
    Both show = both("batches", "show", batch, "--jobs", "1");

    assertThat(list.people()).contains(batch, "DOMAIN COUNT");
    assertThat(list.script().path("items")).hasSize(1);
    assertThat(show.people()).contains("status_counts.succeeded", "PRIORITY");
    assertThat(show.script().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aBatchIsRerunWatchedAndDeleted() {
    assertOk(shell.run("batches", "watch", batch));
    assertThat(shell.json("batches", "watch", batch).jsonLines().getLast().path("finished").asInt())
        .isEqualTo(1);
    Ran rerun = shell.json("batches", "rerun", batch, "--status", "succeeded,failed", "--wait");
    assertOk(rerun);
    String again = rerun.json().path("batch_id").asString();

    Ran preview = shell.run("batches", "delete", again, "--preview");
    assertThat(preview.out()).contains("completed_runs").doesNotContain("Deleted");
    Ran unasked = shell.run("batches", "delete", again);
    assertThat(unasked.code()).isEqualTo(2);
    assertThat(unasked.err()).contains("nothing was deleted; say --yes");
    Ran asked = shell.watched().reading("n\n", "batches", "delete", again);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("[y/N]", "nothing was deleted");
    assertThat(shell.run("batches", "delete", again, "--yes").out())
        .isEqualToIgnoringNewLines("Deleted batch " + again);
    assertThat(shell.run("batches", "show", again).code()).isEqualTo(3);
  }

  @Test
  void domainsAreListedAndShownByNameOrNumber() {
    Both list = both("domains", "list", "--tag", "zones", "--name", "good");
    Both show = both("domains", "show", server.zone().toUpperCase(java.util.Locale.ROOT));

    assertThat(list.people()).contains(server.zone(), "LATEST LEVEL");
    assertThat(show.people()).contains("latest_run_id", "zones");
    String number = show.script().path("id").asString();
    assertThat(shell.json("domains", "show", number).json()).isEqualTo(show.script());
    assertThat(shell.run("domains", "show", "nowhere.xa").err()).contains("domain_not_found");
  }

  @Test
  void tagsAreMadeFilledSummedUpAndDeleted() {
    assertThat(shell.json("tags", "create", "few").json().path("name").asString()).isEqualTo("few");
    assertThat(shell.reading("# some\na.xa\nb.xa\n", "tags", "add", "few", "--file", "-").out())
        .contains("2 domains now have the tag few");
    assertThat(shell.json("tags", "add", "few", "c.xa").out()).isEmpty();
    assertThat(shell.run("tags", "remove", "few", "a.xa").out()).contains("1 domains no longer");
    Both summary = both("tags", "summary", "few");
    assertThat(summary.people()).contains("domain_count").contains("2");
    assertThat(summary.script().path("domain_count").asInt()).isEqualTo(2);
    assertThat(both("tags", "list").people()).contains("few", "zones");
    assertThat(shell.run("tags", "list", "--limit", "1").err()).contains("--all");
    assertThat(shell.json("tags", "list", "--all").json().isArray()).isTrue();
    assertThat(shell.run("tags", "delete", "few").out()).contains("Deleted tag few");
  }

  @Test
  void runsAreListedAndShown() {
    Both list = both("runs", "list", "--domain", server.zone(), "--limit", "1");
    Both show = both("runs", "show", job);

    assertThat(list.people()).contains("WORST LEVEL", "GRADE");
    assertThat(list.script().path("items")).hasSize(1);
    assertThat(show.people()).contains("duration_ms").doesNotContain("effective_profile");
    assertThat(show.script().path("id").asString()).isEqualTo(job);
  }

  @Test
  void entriesAreListedPageByPageAndAsCsv() {
    Both list = both("entries", "list", "--run", job, "--level", "INFO", "--limit", "2");
    assertThat(list.people().lines()).hasSize(3);
    assertThat(list.script().path("limit").asInt()).isEqualTo(2);
    int total = list.script().path("total").asInt();

    Ran csv = shell.run("entries", "list", "--run", job, "--level", "INFO", "--csv");
    assertOk(csv);
    assertThat(csv.out().lines()).hasSize(total + 1);
    assertThat(
            shell.run("entries", "list", "--level", "INFO", "--csv", "--limit", "1").out().lines())
        .hasSize(2);
    assertThat(shell.run("entries", "list", "--run", job, "--level", "INFO", "--all").out().lines())
        .hasSize(total + 1);
  }

  @Test
  void theQueueIsShownPausedAndEmptied() {
    assertThat(shell.json("queue", "pause").json().path("status").asString()).isEqualTo("paused");
    try {
      String waiting = shell.json("jobs", "submit", "later.xa").json().path("id").asString();
      Both show = both("queue", "show", "--next", "5");
      assertThat(show.people()).contains("paused", "true", "depth.normal.queued", waiting);
      assertThat(show.script().at("/next/0/id").asString()).isEqualTo(waiting);
      assertThat(shell.run("jobs", "hold", waiting).out()).contains("paused");
      assertThat(shell.json("jobs", "unhold", waiting).json().path("status").asString())
          .isEqualTo("queued");
      assertThat(shell.json("queue", "remove", waiting).json().at("/removed/0").asString())
          .isEqualTo(waiting);
    } finally {
      assertThat(shell.run("queue", "resume").out()).contains("resumed");
    }
  }

  @Test
  void profilesAreStoredChangedCheckedAndDeleted() throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "test_cases:\n  - zone01\n");
    Ran created =
        shell.run(
            "profiles", "create", "narrow", "--file", file.toString(), "--description", "Little");
    assertThat(created.out()).contains("narrow", "config.test_cases", "zone01");
    assertThat(both("profiles", "list").people()).contains("narrow", "Little");
    assertThat(both("profiles", "show", "narrow").script().path("public").asBoolean()).isFalse();
    assertThat(both("profiles", "show", "default").script().path("id").asInt()).isZero();

    Ran replaced = shell.json("profiles", "replace", "narrow", "--public", "--name", "wide");
    assertThat(replaced.json().path("public").asBoolean()).isTrue();
    assertThat(replaced.json().at("/config/test_cases/0").asString()).isEqualTo("zone01");
    assertThat(shell.run("profiles", "check", "wide").code()).isIn(0, 1);
    assertThat(shell.json("profiles", "check").json().path(0).path("name").asString())
        .isEqualTo("wide");
    assertThat(shell.json("profiles", "patch", "wide", "reset_test_cases").json().path("config"))
        .isEmpty();

    assertOk(shell.run("tags", "create", "wide"));
    assertThat(shell.run("tags", "profile", "wide", "wide").out()).contains("has the profile wide");
    assertThat(shell.run("tags", "profile", "wide", "--clear").out())
        .contains("has no profile of its own");
    assertThat(shell.run("profiles", "delete", "wide").out()).contains("Deleted profile wide");
    Ran unknown = shell.run("profiles", "show", "wide");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("profile_not_found");
  }

  @Test
  void nodesHealthAndCallerAreShown() {
    assertThat(both("nodes", "list").people()).contains("HEARTBEAT", "true");
    assertThat(both("health").people()).contains("ready", "parts.");
    assertThat(both("whoami").script().path("mode").asString()).isEqualTo("open");
  }

  @Test
  void aTerminalGetsColours() {
    assertThat(shell.watched().run("runs", "list").out()).contains("\u001b[32msucceeded");
    assertThat(shell.run("runs", "list").out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobs",
        "batches",
        "queue",
        "domains",
        "tags",
        "runs",
        "entries",
        "profiles",
        "nodes",
        "whoami",
        "health",
        "jobs submit",
        "batches submit",
        "batches delete",
        "entries list"
      })
  void everyCommandExplainsItself(String command) {
    List<String> words = List.of(command.split(" "));
    Ran ran =
        shell.run(
            java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of("--help"))
                .toArray(String[]::new));

    assertOk(ran);
    assertThat(ran.out()).contains("Usage: millrace " + command);
  }
}
