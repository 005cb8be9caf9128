package dev.millrace.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.worker.ExecutionTask;
import dev.millrace.application.worker.Outcome;
import dev.millrace.application.worker.ProgressListener;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.registry.DomainName;
import dev.millrace.domain.run.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.jspecify.annotations.Nullable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZoneTestExecutorTest {

  private static final Map<String, String> STORED =
      Map.of("quiet", "{\"test_cases\":[\"basic01\"]}", "wrong", "{\"nett\":{}}");

  private final List<Object> heard = new CopyOnWriteArrayList<>();
  private Sandbox sandbox;
  private ZoneTestExecutor executor;

  @BeforeAll
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(ZoneSetup.of("good.xa").server("ns1.good.xa", "127.85.0.1"))
            .start();
    executor =
        new ZoneTestExecutor(
            new ZoneTester(TestWorld.settings(sandbox)),
            id -> Optional.ofNullable(STORED.get(id)));
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  private Outcome execute(JobSpec spec) throws InterruptedException {
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void progress(int percent) {
            heard.add(percent);
          }

          @Override
          public void entry(Entry entry) {
            heard.add(entry);
          }
        };
    return executor.execute(
        new ExecutionTask(new JobId(new UUID(1, 1)), spec, 1, TestWorld.NOW), listener);
  }

  private static JobSpec.ZoneTest spec(@Nullable String profile, List<String> tests) {
    return new JobSpec.ZoneTest(
        DomainName.parse("good.xa"), tests, profile, null, List.of(), List.of(), null);
  }

  private static void assertFailed(Outcome outcome, String code) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo(code);
              assertThat(failed.permanent()).isTrue();
            });
  }

  @Test
  void aZoneTestEndsWithItsEntriesAndTheProfileInForce() throws InterruptedException {
    heard.clear();

    assertThat(execute(spec("quiet", List.of())))
        .isInstanceOfSatisfying(
            Outcome.Succeeded.class,
            done -> {
              assertThat(done.entries())
                  .extracting(Entry::tag)
                  .containsExactly("B01_PARENT_FOUND", "B01_CHILD_FOUND");
              assertThat(done.effectiveProfile()).contains("\"test_cases\":[\"basic01\"]");
              assertThat(heard).containsSubsequence(0, done.entries().getFirst(), 100);
            });
  }

  @Test
  void whatCannotBeRunFailsForGood() throws InterruptedException {
    assertFailed(execute(spec("gone", List.of())), "unknown_profile");
    assertFailed(execute(spec("wrong", List.of())), "invalid_profile");
    assertFailed(execute(spec(null, List.of("nope"))), "invalid_tests");
    assertFailed(execute(new JobSpec.Task(new JobKind("other"), "{}")), "unknown_kind");
  }

  @Test
  void itRunsZoneTests() {
    assertThat(executor.kind()).isEqualTo(JobKind.ZONE_TEST);
  }
}
