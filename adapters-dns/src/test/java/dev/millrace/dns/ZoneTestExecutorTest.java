package dev.millrace.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.worker.ExecutionTask;
import dev.millrace.application.worker.JobExecutor;
import dev.millrace.application.worker.JobExecutorContract;
import dev.millrace.application.worker.Outcome;
import dev.millrace.application.worker.ProgressListener;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.profile.ChosenProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine keeps the contract of every executor. */
class ZoneTestExecutorTest extends JobExecutorContract {

  private static final long KNOWN = 17;
  private static final String STORED = "{\"test_cases\":[\"basic01\"]}";

  private Sandbox sandbox;
  private JobExecutor executor;

  @BeforeEach
  void startSandbox() {
    sandbox =
        Sandbox.builder(Instant.now())
            .zone(ZoneSetup.of("quick.xa").server("ns1.quick.xa", "127.93.1.1"))
            .zone(ZoneSetup.of("silent.xa").server("ns1.silent.xa", "127.93.1.2", Faults.silent()))
            .start();
    EngineSettings settings =
        EngineSettings.DEFAULT
            .at(sandbox.port(), RootHints.parse(sandbox.hintsText()))
            .allowing(new EngineSettings.Permissions(true, true, true));
    executor =
        new ZoneTestExecutor(
            new ZoneTester(settings),
            revision -> revision == KNOWN ? Optional.of(STORED) : Optional.empty());
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  @Override
  protected JobExecutor executor() {
    return executor;
  }

  @Override
  protected JobSpec quickJob() {
    return test("quick.xa");
  }

  /** Its only server is silent, which takes the default time-outs and retries to find out. */
  @Override
  protected JobSpec endlessJob() {
    return test("silent.xa");
  }

  @Test
  void aJobIsTestedWithTheRevisionOfItsProfile() throws InterruptedException {
    Outcome outcome = execute(new ChosenProfile(3, "strict", KNOWN));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Succeeded.class,
            done -> assertThat(done.effectiveProfile()).contains("\"test_cases\":[\"basic01\"]"));
  }

  @Test
  void aRevisionThatIsNotStoredFailsTheJobForGood() throws InterruptedException {
    Outcome outcome = execute(new ChosenProfile(3, "strict", KNOWN + 1));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.permanent()).isTrue();
              assertThat(failed.failure().code()).isEqualTo("unknown_profile");
            });
  }

  private Outcome execute(ChosenProfile profile) throws InterruptedException {
    JobSpec spec = JobSpec.ZoneTest.of(DomainName.parse("quick.xa")).with(profile);
    return executor.execute(
        new ExecutionTask(new JobId(new UUID(0, 1)), spec, 1, Instant.now()),
        ProgressListener.SILENT);
  }

  private static JobSpec test(String zone) {
    return new JobSpec.ZoneTest(
        DomainName.parse(zone), List.of(), null, null, List.of(), List.of(), Level.DEBUG);
  }
}
