package dev.millrace.application.profile;

import dev.millrace.application.error.Flaw;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.registry.TagStore;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.ChosenProfile;
import dev.millrace.domain.profile.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stored profile that a test is run with, and refuses what no test could be run with. The
 * server's base profile lies under it, and the overrides of the submission go over it.
 */
public final class ChooseProfile {

  private final ProfileStore store;
  private final TagStore tags;
  private final ProfileSchema schema;

  public ChooseProfile(ProfileStore store, TagStore tags, ProfileSchema schema) {
    this.store = store;
    this.tags = tags;
    this.schema = schema;
  }

  /**
   * The profile for a single job.
   *
   * @param id null or {@link Profile#DEFAULT_ID} for the default one
   * @return null for the default one
   * @throws NotFound {@code profile_not_found}
   * @throws Invalid {@code invalid_profile} if this version does not take its config
   */
  public @Nullable ChosenProfile named(@Nullable Long id) {
    return id == null || id == Profile.DEFAULT_ID
        ? null
        : chosen(store.find(id).orElseThrow(() -> ProfileEditing.notFound(id)));
  }

  /**
   * The profile for a batch: the one named, else that of the tag whose domains are tested.
   *
   * @param id null for none; {@link Profile#DEFAULT_ID} for the default one, whatever the tag has
   * @param fromTag null for none; one that does not exist has no profile
   * @return null for the default one
   * @throws NotFound {@code profile_not_found}
   * @throws Invalid {@code invalid_profile}
   */
  public @Nullable ChosenProfile forBatch(@Nullable Long id, @Nullable TagName fromTag) {
    if (id != null || fromTag == null) {
      return named(id);
    }
    Optional<Profile> ofTag =
        tags.find(fromTag)
            .flatMap(tag -> Optional.ofNullable(tag.defaultProfileId()))
            .flatMap(store::find);
    return ofTag.isEmpty() ? null : chosen(ofTag.get());
  }

  /**
   * Refuses overrides that no test could be run with.
   *
   * @param overrides a sparse profile; null for none
   * @throws Invalid {@code invalid_profile}
   */
  public void requireValid(@Nullable String overrides) {
    requireValid(overrides, "");
  }

  private ChosenProfile chosen(Profile profile) {
    requireValid(profile.config(), "Profile %d: ".formatted(profile.id()));
    return profile.chosen();
  }

  private void requireValid(@Nullable String config, String whose) {
    List<Flaw> flaws = config == null ? List.of() : schema.flaws(config);
    if (!flaws.isEmpty()) {
      throw new Invalid(
          "invalid_profile",
          flaws.stream().map(flaw -> new Flaw(flaw.path(), whose + flaw.message())).toList());
    }
  }
}
