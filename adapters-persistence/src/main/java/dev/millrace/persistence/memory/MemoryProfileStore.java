package dev.millrace.persistence.memory;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.profile.ProfileStore;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import dev.millrace.persistence.memory.RegistryTable.TagRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profiles in memory. */
final class MemoryProfileStore implements ProfileStore {
  private final MemoryState state;
  private final ProfileTable profiles;

  MemoryProfileStore(MemoryState state) {
    this.state = state;
    this.profiles = state.profiles;
  }

  @Override
  public Optional<Profile> create(ProfileContent content, String schemaVersion, Instant now) {
    return state.atomically(
        () ->
            profiles.byName.get(content.name()) == null
                ? Optional.of(add(content, schemaVersion, now.truncatedTo(ChronoUnit.MICROS)))
                : Optional.empty());
  }

  private Profile add(ProfileContent content, String schemaVersion, Instant now) {
    long revision = profiles.revisionOf(content.config());
    return put(new Profile(profiles.nextId(), content, schemaVersion, now, now, 1, revision));
  }

  private Profile put(Profile profile) {
    profiles.rows.put(profile.id(), profile);
    return profile;
  }

  @Override
  public Optional<Profile> find(long id) {
    return state.atomically(() -> Optional.ofNullable(profiles.rows.get(id)));
  }

  @Override
  public List<Profile> list() {
    return state.atomically(() -> List.copyOf(profiles.byName.rows().values()));
  }

  @Override
  public Change change(Profile changed) {
    return state.atomically(
        () -> {
          Profile before = profiles.rows.get(changed.id());
          if (before == null || before.version() != changed.version()) {
            return Change.STALE;
          }
          Profile named = profiles.byName.get(changed.name());
          if (named != null && named.id() != changed.id()) {
            return Change.NAME_TAKEN;
          }
          put(
              new Profile(
                  before.id(),
                  changed.content(),
                  changed.schemaVersion(),
                  before.createdAt(),
                  changed.updatedAt().truncatedTo(ChronoUnit.MICROS),
                  before.version() + 1,
                  profiles.revisionOf(changed.config())));
          return Change.DONE;
        });
  }

  @Override
  public boolean delete(long id) {
    return state.atomically(
        () -> {
          if (!profiles.rows.contains(id)) {
            return false;
          }
          profiles.rows.remove(id);
          List.copyOf(state.registry.tags.all().values()).stream()
              .filter(tag -> Objects.equals(tag.profileId(), id))
              .forEach(tag -> putDefault(tag, null));
          return true;
        });
  }

  @Override
  public Optional<String> configOf(long revision) {
    return state.atomically(
        () -> Optional.ofNullable(profiles.configs.get(revision)).map(ProfileTable.Config::text));
  }

  @Override
  public void setDefault(TagName tag, @Nullable Long profileId) {
    state.atomically(
        () -> {
          if (profileId != null && !profiles.rows.contains(profileId)) {
            throw new NotFound("profile_not_found", "There is no profile " + profileId + ".");
          }
          TagRow row = state.registry.tags.get(tag);
          if (row == null) {
            throw new NotFound("tag_not_found", "There is no tag " + tag + ".");
          }
          putDefault(row, profileId);
          return row;
        });
  }

  private void putDefault(TagRow tag, @Nullable Long profileId) {
    state.registry.tags.put(
        tag.name(), new TagRow(tag.name(), tag.description(), tag.createdAt(), profileId));
  }
}
