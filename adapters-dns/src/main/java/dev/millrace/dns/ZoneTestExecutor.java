package dev.millrace.dns;

import dev.millrace.application.worker.ExecutionTask;
import dev.millrace.application.worker.JobExecutor;
import dev.millrace.application.worker.Outcome;
import dev.millrace.application.worker.ProgressListener;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.profile.ChosenProfile;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs of kind {@code zone-test}. */
public final class ZoneTestExecutor implements JobExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(ZoneTestExecutor.class);

  private final ZoneTester tester;
  private final Supplier<ZoneTester> publicTester;
  private final ProfileSource profiles;

  /** An executor that tests with this tester, whoever asks, and finds stored profiles there. */
  public ZoneTestExecutor(ZoneTester tester, ProfileSource profiles) {
    this(tester, () -> tester, profiles);
  }

  /**
   * An executor that makes a difference.
   *
   * @param publicTester what tests the zones that came from the public; asked for each
   */
  public ZoneTestExecutor(
      ZoneTester tester, Supplier<ZoneTester> publicTester, ProfileSource profiles) {
    this.tester = tester;
    this.publicTester = publicTester;
    this.profiles = profiles;
  }

  @Override
  public JobKind kind() {
    return JobKind.ZONE_TEST;
  }

  @Override
  public Outcome execute(ExecutionTask task, ProgressListener progress)
      throws InterruptedException {
    return switch (task.spec()) {
      case JobSpec.ZoneTest spec ->
          test(task.isPublic() ? publicTester.get() : tester, spec, progress);
      case JobSpec.Task other ->
          failed(Failure.UNKNOWN_KIND, "This executor runs zone tests, not " + other.kind() + ".");
    };
  }

  private Outcome test(ZoneTester tester, JobSpec.ZoneTest spec, ProgressListener progress)
      throws InterruptedException {
    try {
      ChosenProfile chosen = spec.profile();
      Optional<String> stored =
          chosen == null ? Optional.empty() : profiles.find(chosen.revision());
      if (chosen != null && stored.isEmpty()) {
        return failed(
            "unknown_profile",
            "The config that profile %d had for this job is not stored here."
                .formatted(chosen.id()));
      }
      ZoneTester.Result result = tester.test(spec, stored.orElse(null), new Relay(progress));
      return new Outcome.Succeeded(result.entries(), result.effectiveProfile(), null);
    } catch (RuleViolation e) {
      return failed(e.code(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("The test of {} failed.", spec.domain(), e);
      return new Outcome.Failed(
          new Failure(Failure.EXECUTOR_ERROR, "The test failed unexpectedly: " + e), false, null);
    }
  }

  private static Outcome failed(String code, String message) {
    return new Outcome.Failed(new Failure(code, message), true, null);
  }

  /** What the run tells, told on. */
  private record Relay(ProgressListener listener) implements RunObserver {
    @Override
    public void progress(int percent) {
      listener.progress(percent);
    }

    @Override
    public void entry(Entry entry) {
      listener.entry(entry);
    }
  }
}
