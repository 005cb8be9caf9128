package dev.millrace.http.job;

import dev.millrace.domain.job.JobSpec;
import dev.millrace.http.error.RequestRefused;
import org.jspecify.annotations.Nullable;

/** The numbers of stored profiles. */
public final class ProfileIds {
  private ProfileIds() {}

  /**
   * Refuses a profile that does not exist. None does until profiles can be stored.
   *
   * @throws RequestRefused {@code profile_not_found}
   */
  public static void requireNone(@Nullable Integer profileId) {
    if (profileId != null) {
      throw RequestRefused.field(
          "profile_not_found",
          "profile_id",
          "There is no profile " + profileId + "; give profile_overrides instead.");
    }
  }

  /** The number of the profile that a job uses; null for the default one. */
  public static @Nullable Long of(JobSpec spec) {
    String id = spec instanceof JobSpec.ZoneTest test ? test.profileId() : null;
    try {
      return id == null ? null : Long.valueOf(id);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
