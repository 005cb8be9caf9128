package dev.millrace.dns;

import dev.millrace.application.profile.ProfileSchema;
import dev.millrace.application.telemetry.EngineTelemetry;
import dev.millrace.dns.dnssec.FirstSignature;
import dev.millrace.dns.network.InfrastructureCache;
import dev.millrace.dns.network.Transport;
import dev.millrace.dns.plan.PlanRunner;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.dns.plan.RunRequest;
import dev.millrace.dns.plan.RunTerms;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.dns.plan.TestSelection;
import dev.millrace.dns.profile.EngineProfileSchema;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.profile.Profiles;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tests zones. One tester serves a whole process: its runs share bounds and the cache of what lies
 * above and beside the zones. Safe for use by many threads.
 */
public final class ZoneTester {

  private final EngineSettings settings;
  private final TestPlan plan;
  private final InstantSource clock;
  private final Profiles defaults;
  private final Profiles profiles;
  private final PlanRunner runner;

  /**
   * A tester with every test case there is.
   *
   * @throws RuleViolation {@code invalid_profile} if the settings' base profile is wrong
   */
  public ZoneTester(EngineSettings settings) {
    this(settings, TestPlan.complete(), InstantSource.system());
  }

  ZoneTester(EngineSettings settings, TestPlan plan, InstantSource clock) {
    this(settings, plan, clock, EngineTelemetry.NONE);
  }

  private ZoneTester(
      EngineSettings settings, TestPlan plan, InstantSource clock, EngineTelemetry telemetry) {
    this.settings = settings;
    this.plan = plan;
    this.clock = clock;
    this.defaults =
        Profiles.ofDefault(
            plan.cases().stream().map(TestCase::key).toList(),
            plan.tags(),
            settings.permissions().nonGlobalTargets());
    this.profiles =
        defaults
            .over(settings.world().routing().preference())
            .over(settings.baseProfile())
            .limitedTo(settings.permissions().ipv4(), settings.permissions().ipv6());
    this.runner =
        new PlanRunner(
            new Transport(settings.world().port(), telemetry),
            new InfrastructureCache(
                settings.sharing().longest(), settings.sharing().capacity(), telemetry),
            settings.bounds(),
            settings.world().rootHints(),
            settings.world().routing(),
            clock);
  }

  /** The same with its queries counted, and with bounds and a cache of its own. */
  public ZoneTester countedBy(EngineTelemetry telemetry) {
    return new ZoneTester(settings, plan, clock, telemetry);
  }

  /**
   * What a test found.
   *
   * @param entries in the order of the plan
   * @param effectiveProfile the profile that was in force, as a JSON object
   */
  public record Result(List<Entry> entries, String effectiveProfile) {
    public Result {
      entries = List.copyOf(entries);
    }
  }

  /** Does once what the first test of a process would wait for; takes some 100 ms of one core. */
  public static void prepare() {
    FirstSignature.verify();
  }

  /** Makes and checks effective profiles. */
  public Profiles profiles() {
    return profiles;
  }

  /**
   * What is known of profiles here.
   *
   * @param version of this program
   */
  public ProfileSchema profileSchema(String version) {
    return new EngineProfileSchema(defaults, profiles, version);
  }

  /** Every case that a test can run. */
  public TestPlan plan() {
    return plan;
  }

  /**
   * Tests a zone to the end or the deadline.
   *
   * @param spec what to test; its {@code profile} is not looked at
   * @param storedProfile the stored profile that the spec names, a JSON object; null for the
   *     default one
   * @throws RuleViolation {@code invalid_profile}, {@code invalid_tests}, {@code invalid_domain},
   *     {@code invalid_nameserver} or {@code invalid_ds}
   * @throws InterruptedException if the calling thread is interrupted: within 100 ms the test stops
   *     and sends nothing more
   */
  public Result test(JobSpec.ZoneTest spec, @Nullable String storedProfile, RunObserver observer)
      throws InterruptedException {
    return test(spec, storedProfile, RunTerms.ORDINARY, observer);
  }

  /**
   * Tests a zone to the end, the deadline or a finding of the stop level.
   *
   * @param terms when it stops and whom it asks; what is kept is the spec's to say
   * @throws RuleViolation as above, and {@code not_recorded} if a restored run asks for what is not
   *     there
   * @throws InterruptedException as above
   */
  public Result test(
      JobSpec.ZoneTest spec, @Nullable String storedProfile, RunTerms terms, RunObserver observer)
      throws InterruptedException {
    Profile profile = effectiveProfile(spec, storedProfile);
    RunRequest request =
        new RunRequest(
            TestInput.zone(spec.domain()),
            TestInput.nameServers(spec.nameservers()),
            TestInput.ds(spec.domain(), spec.dsInfo()),
            TestSelection.of(plan, spec.tests(), profile),
            profile,
            terms.keeping(Objects.requireNonNullElse(spec.minLevel(), Level.INFO)));
    return new Result(runner.run(request, observer), profile.json());
  }

  private Profile effectiveProfile(JobSpec.ZoneTest spec, @Nullable String storedProfile) {
    return profiles.effective(storedProfile, spec.profileOverrides());
  }
}
