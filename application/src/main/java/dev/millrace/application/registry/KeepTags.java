package dev.millrace.application.registry;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, shows, describes and deletes tags. */
public final class KeepTags {

  private static final int MAX_DESCRIPTION = 1_000;

  private final TagStore tags;
  private final Clock clock;

  public KeepTags(TagStore tags, Clock clock) {
    this.tags = tags;
    this.clock = clock;
  }

  /**
   * @throws Conflict {@code tag_exists}
   */
  public Tag create(TagName name, @Nullable String description) {
    requireShort(description);
    if (!tags.create(name, description, clock.now())) {
      throw new Conflict("tag_exists", "There is a tag " + name + " already.");
    }
    return read(name);
  }

  /**
   * @throws NotFound {@code tag_not_found}
   */
  public Tag read(TagName name) {
    return tags.find(name).orElseThrow(() -> notFound(name));
  }

  /** All tags by name. */
  public List<Tag> list() {
    return tags.list();
  }

  /**
   * @throws NotFound {@code tag_not_found}
   */
  public Tag describe(TagName name, @Nullable String description) {
    requireShort(description);
    if (!tags.describe(name, description)) {
      throw notFound(name);
    }
    return read(name);
  }

  /**
   * Deletes the tag; its domains stay.
   *
   * @throws NotFound {@code tag_not_found}
   */
  public void delete(TagName name) {
    if (!tags.delete(name)) {
      throw notFound(name);
    }
  }

  static NotFound notFound(TagName name) {
    return new NotFound("tag_not_found", "There is no tag " + name + ".");
  }

  private static void requireShort(@Nullable String description) {
    if (description != null && description.length() > MAX_DESCRIPTION) {
      throw new RuleViolation(
          "invalid_description", "The description has at most " + MAX_DESCRIPTION + " characters.");
    }
  }
}
