package dev.millrace.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.worker.ExecutionTask;
import dev.millrace.application.worker.Outcome;
import dev.millrace.application.worker.ProgressListener;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.profile.ChosenProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server that may ask private addresses for those who log in asks none for those who do not. The
 * whole sandbox lives on loopback, so every address in it is one that the public must not reach.
 */
class PublicTargetsTest {

  @SuppressWarnings("NullAway.Init")
  private static Sandbox sandbox;

  @SuppressWarnings("NullAway.Init")
  private static ZoneTester tester;

  @BeforeAll
  static void start() {
    sandbox = DemoSandbox.start(TestWorld.NOW, 0);
    tester = TestWorld.tester(sandbox);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void whoLogsInIsAnswered() throws InterruptedException {
    assertThat(tags(false, TestWorld.spec("good.xa", "basic"), Optional.empty()))
        .doesNotContain("NON_GLOBAL_QUERY_BLOCKED");
  }

  @Test
  void forThePublicNothingIsSentToAddressesThatTheDnsGives() throws InterruptedException {
    assertThat(tags(true, TestWorld.spec("good.xa", "basic"), Optional.empty()))
        .contains("NON_GLOBAL_QUERY_BLOCKED");
  }

  @Test
  void forThePublicNothingIsSentToAddressesThatWereGiven() throws InterruptedException {
    JobSpec.ZoneTest given =
        TestWorld.spec(
            "new.xa", List.of(TestWorld.given("ns1.new.xa/127.83.4.1")), "basic", "connectivity");

    assertThat(tags(true, given, Optional.empty())).contains("NON_GLOBAL_QUERY_BLOCKED");
  }

  @Test
  void noStoredProfileOpensThisNetworkToThePublic() throws InterruptedException {
    JobSpec.ZoneTest named =
        TestWorld.spec("good.xa", "basic").with(new ChosenProfile(7, "wide", 1));

    assertThat(tags(true, named, Optional.of("{\"net\":{\"allow_non_global_targets\":true}}")))
        .contains("NON_GLOBAL_QUERY_BLOCKED");
  }

  @Test
  void noLookUpLeavesTheInternetEither() throws InterruptedException {
    assertThat(
            new DnsDelegations(tester::ofPublicTargets)
                .find(TestWorld.spec("good.xa").domain(), Duration.ofSeconds(10)))
        .hasValueSatisfying(found -> assertThat(found.servers()).isEmpty());
  }

  private static List<String> tags(
      boolean isPublic, JobSpec.ZoneTest spec, Optional<String> profile)
      throws InterruptedException {
    ZoneTestExecutor executor =
        new ZoneTestExecutor(tester, tester::ofPublicTargets, id -> profile);
    ExecutionTask task =
        new ExecutionTask(new JobId(new UUID(0, 1)), spec, 1, TestWorld.NOW, isPublic);
    Outcome outcome = executor.execute(task, new Unheard());
    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    return ((Outcome.Succeeded) outcome).entries().stream().map(Entry::tag).toList();
  }

  private record Unheard() implements ProgressListener {
    @Override
    public void progress(int percent) {}

    @Override
    public void entry(Entry entry) {}
  }
}
