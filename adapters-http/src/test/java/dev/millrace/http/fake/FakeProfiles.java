package dev.millrace.http.fake;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.profile.ProfileStore;
import dev.millrace.application.registry.TagStore;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Profiles of the fake store. */
final class FakeProfiles implements ProfileStore {
  private final FakeState state;
  private final TagStore tags;
  private final Map<Long, Profile> profiles = new TreeMap<>();
  private final List<String> configs = new ArrayList<>();

  FakeProfiles(FakeState state, TagStore tags) {
    this.state = state;
    this.tags = tags;
  }

  @Override
  public Optional<Profile> create(ProfileContent content, String schemaVersion, Instant now) {
    state.touch();
    if (named(content.name()).isPresent()) {
      return Optional.empty();
    }
    long id = state.counter.incrementAndGet();
    profiles.put(
        id, new Profile(id, content, schemaVersion, now, now, 1, revisionOf(content.config())));
    return find(id);
  }

  /** As if a later version had stored it. */
  void spoil(long id) {
    Profile profile = Objects.requireNonNull(profiles.get(id));
    change(profile.rewritten(profile.content().with("{\"nope\":1}"), "2.0.0", FakeState.NOW));
  }

  private Optional<Profile> named(String name) {
    return profiles.values().stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  private long revisionOf(String config) {
    configs.add(config);
    return configs.size();
  }

  @Override
  public Optional<Profile> find(long id) {
    state.touch();
    return Optional.ofNullable(profiles.get(id));
  }

  @Override
  public List<Profile> list() {
    state.touch();
    return profiles.values().stream().sorted(Comparator.comparing(Profile::name)).toList();
  }

  @Override
  public Change change(Profile changed) {
    state.touch();
    Profile before = profiles.get(changed.id());
    if (before == null || before.version() != changed.version()) {
      return Change.STALE;
    }
    if (named(changed.name()).filter(other -> other.id() != changed.id()).isPresent()) {
      return Change.NAME_TAKEN;
    }
    profiles.put(
        changed.id(),
        new Profile(
            changed.id(),
            changed.content(),
            changed.schemaVersion(),
            before.createdAt(),
            changed.updatedAt(),
            before.version() + 1,
            revisionOf(changed.config())));
    return Change.DONE;
  }

  @Override
  public boolean delete(long id) {
    state.touch();
    state.defaultProfiles.values().removeIf(profile -> profile == id);
    return profiles.remove(id) != null;
  }

  @Override
  public Optional<String> configOf(long revision) {
    return Optional.of(configs.get((int) revision - 1));
  }

  @Override
  public void setDefault(TagName tag, @Nullable Long profileId) {
    if (profileId != null && !profiles.containsKey(profileId)) {
      throw new NotFound("profile_not_found", "There is no profile " + profileId + ".");
    }
    if (tags.find(tag).isEmpty()) {
      throw new NotFound("tag_not_found", "There is no tag " + tag + ".");
    }
    if (profileId == null) {
      state.defaultProfiles.remove(tag);
    } else {
      state.defaultProfiles.put(tag, profileId);
    }
  }
}
