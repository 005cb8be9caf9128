package dev.millrace.http.job;

import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.profile.ChosenProfile;
import org.jspecify.annotations.Nullable;

/** The stored profiles that jobs and runs name. */
public final class ChosenProfiles {
  private ChosenProfiles() {}

  /** The number of the profile; null for the default one. */
  public static @Nullable Long id(JobSpec spec) {
    ChosenProfile profile = of(spec);
    return profile == null ? null : profile.id();
  }

  /** What the profile was called when the job was submitted; null for the default one. */
  public static @Nullable String name(JobSpec spec) {
    ChosenProfile profile = of(spec);
    return profile == null ? null : profile.name();
  }

  private static @Nullable ChosenProfile of(JobSpec spec) {
    return spec instanceof JobSpec.ZoneTest test ? test.profile() : null;
  }
}
