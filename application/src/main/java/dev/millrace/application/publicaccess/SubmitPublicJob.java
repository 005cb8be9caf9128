package dev.millrace.application.publicaccess;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.id.Ids;
import dev.millrace.application.profile.ProfileStore;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.JobTelemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.address.AddressUse;
import dev.millrace.domain.address.IpText;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.profile.ChosenProfile;
import dev.millrace.domain.profile.Profile;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a zone test from the public: one attempt in the normal tier, under a public id. Once it
 * has answered, the job is committed.
 */
public final class SubmitPublicJob {

  private final Stores stores;
  private final Signals signals;
  private final Clock clock;
  private final Ids ids;
  private final JobTelemetry telemetry;
  private final BooleanSupplier anyAddress;

  /** The stores that a submission touches. */
  public record Stores(JobQueue queue, ProfileStore profiles) {}

  /**
   * @param anyAddress whether name servers may be given that are not part of the Internet; asked
   *     each time
   */
  public SubmitPublicJob(
      Stores stores,
      Signals signals,
      Clock clock,
      Ids ids,
      JobTelemetry telemetry,
      BooleanSupplier anyAddress) {
    this.stores = stores;
    this.signals = signals;
    this.clock = clock;
    this.ids = ids;
    this.telemetry = telemetry;
    this.anyAddress = anyAddress;
  }

  /**
   * @param spec without a profile and its overrides, which are the admin API's alone
   * @param profileId a public profile; null or {@link Profile#DEFAULT_ID} for the default one
   * @throws RuleViolation {@code private_undelegated_ip}, {@code profile_overrides_not_allowed}
   * @throws NotFound {@code profile_not_found}, also for a profile that is not public
   */
  public JobRecord submit(JobSpec.ZoneTest spec, @Nullable Long profileId) {
    if (spec.profileOverrides() != null) {
      throw new RuleViolation(
          "profile_overrides_not_allowed",
          "profile_overrides cannot be used here; choose a public profile with profile_id.");
    }
    JobSpec.ZoneTest chosen = spec.with(publicProfile(profileId));
    spec.nameservers().forEach(this::requirePublicAddress);
    JobRecord job = push(chosen);
    telemetry.jobsSubmitted(null, 1);
    signals.announceWork();
    return job;
  }

  private JobRecord push(JobSpec.ZoneTest spec) {
    NewJob job =
        new NewJob(
            new JobId(ids.timeOrdered()),
            spec,
            PriorityTier.NORMAL,
            1,
            clock.now(),
            null,
            null,
            null,
            null,
            new PublicId(ids.opaque()));
    PushedJob pushed = stores.queue().push(List.of(job)).getFirst();
    return new JobRecord.Pending(Objects.requireNonNull(pushed.added(), "a job without a key"));
  }

  private @Nullable ChosenProfile publicProfile(@Nullable Long id) {
    return id == null || id == Profile.DEFAULT_ID
        ? null
        : stores
            .profiles()
            .find(id)
            .filter(profile -> profile.content().isPublic())
            .map(Profile::chosen)
            .orElseThrow(
                () -> new NotFound("profile_not_found", "There is no public profile " + id + "."));
  }

  private void requirePublicAddress(NameServer server) {
    String ip = server.ip();
    if (ip == null || anyAddress.getAsBoolean()) {
      return;
    }
    boolean isPublic =
        IpText.parse(ip).map(AddressUse::of).map(AddressUse::isPublicTarget).orElse(false);
    if (!isPublic) {
      throw new RuleViolation(
          "private_undelegated_ip",
          "The address " + ip + " is not part of the Internet; name servers here have to be.");
    }
  }
}
