package dev.millrace.domain.job;

import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.profile.ChosenProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a job is to do; immutable once submitted. */
public sealed interface JobSpec {

  /** The kind of work, which chooses the executor. */
  JobKind kind();

  /**
   * Test one zone.
   *
   * @param domain the zone
   * @param tests modules or cases to run, for example {@code delegation} or {@code
   *     consistency/consistency01}; empty for all
   * @param profile a stored profile; null for the default one
   * @param profileOverrides a sparse profile as a JSON object that goes over the chosen one; null
   *     for none
   * @param nameservers stand in for the parent's NS records; empty for a delegated test
   * @param dsInfo stand in for the parent's DS records
   * @param minLevel entries below it are not kept; null keeps INFO and above
   */
  record ZoneTest(
      DomainName domain,
      List<String> tests,
      @Nullable ChosenProfile profile,
      @Nullable String profileOverrides,
      List<NameServer> nameservers,
      List<DelegationSigner> dsInfo,
      @Nullable Level minLevel)
      implements JobSpec {

    public ZoneTest {
      tests = List.copyOf(tests);
      nameservers = List.copyOf(nameservers);
      dsInfo = List.copyOf(dsInfo);
    }

    /** A delegated test of the whole plan with the default profile. */
    public static ZoneTest of(DomainName domain) {
      return new ZoneTest(domain, List.of(), null, null, List.of(), List.of(), null);
    }

    /** The same with another stored profile, or with the default one. */
    public ZoneTest with(@Nullable ChosenProfile other) {
      return new ZoneTest(domain, tests, other, profileOverrides, nameservers, dsInfo, minLevel);
    }

    /** The same test of another zone. */
    public ZoneTest at(DomainName other) {
      return new ZoneTest(other, tests, profile, profileOverrides, nameservers, dsInfo, minLevel);
    }

    /** Whether given name servers or DS records stand in for the parent. */
    public boolean isUndelegated() {
      return !nameservers.isEmpty() || !dsInfo.isEmpty();
    }

    @Override
    public JobKind kind() {
      return JobKind.ZONE_TEST;
    }
  }

  /**
   * Work for a worker that understands the kind.
   *
   * @param payload any JSON value, kept as it was sent
   */
  record Task(JobKind kind, String payload) implements JobSpec {}
}
