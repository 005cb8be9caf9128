package dev.millrace.http.registry;

import dev.millrace.domain.registry.Tag;
import dev.millrace.http.json.Times;
import org.jspecify.annotations.Nullable;

/**
 * A named set of domains.
 *
 * @param defaultProfileId null if its batches are tested with the default profile
 */
record TagModel(
    String name,
    @Nullable String description,
    String createdAt,
    long domainCount,
    @Nullable Long defaultProfileId) {
  static TagModel of(Tag tag) {
    return new TagModel(
        tag.name().value(),
        tag.description(),
        Times.text(tag.createdAt()),
        tag.domainCount(),
        tag.defaultProfileId());
  }
}
