package dev.millrace.http.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.millrace.domain.profile.Profile;
import dev.millrace.http.json.Json;
import dev.millrace.http.json.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stored profile, or the default one.
 *
 * @param id 0 for the default one
 * @param config a sparse profile; the default one is whole
 * @param schemaVersion empty if nobody stands for it under any version
 * @param createdAt null for the default one, likewise updatedAt
 */
record ProfileModel(
    long id,
    String name,
    String description,
    JsonNode config,
    @JsonProperty("public") boolean isPublic,
    String schemaVersion,
    @Nullable String createdAt,
    @Nullable String updatedAt) {
  static ProfileModel of(Profile profile, Json json) {
    return new ProfileModel(
        profile.id(),
        profile.name(),
        profile.content().description(),
        json.tree(profile.config()),
        profile.content().isPublic(),
        profile.schemaVersion(),
        Times.text(profile.createdAt()),
        Times.text(profile.updatedAt()));
  }

  static ProfileModel ofDefault(String config, String version, Json json) {
    return new ProfileModel(
        0,
        "default",
        "What every test has that names no profile, and what lies under all others",
        json.tree(config),
        true,
        version,
        null,
        null);
  }
}
