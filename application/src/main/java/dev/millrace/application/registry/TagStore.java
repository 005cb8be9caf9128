package dev.millrace.application.registry;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores tags and which domains have them. */
@DrivenPort
public interface TagStore {

  /**
   * Adds a tag without domains.
   *
   * @return false if there is one of this name
   */
  boolean create(TagName name, @Nullable String description, Instant now);

  /** The tag with its number of domains. */
  Optional<Tag> find(TagName name);

  /** All tags by name. */
  List<Tag> list();

  /**
   * Changes the description.
   *
   * @return false if there is no such tag
   */
  boolean describe(TagName name, @Nullable String description);

  /**
   * Deletes a tag; its domains stay.
   *
   * @return false if there is no such tag
   */
  boolean delete(TagName name);

  /**
   * Gives domains the tag, registering those that are new.
   *
   * @return how many did not have it before
   * @throws dev.millrace.application.error.NotFound {@code tag_not_found}
   */
  int addDomains(TagName name, List<DomainName> domains, Instant now);

  /**
   * Takes the tag from domains.
   *
   * @return how many had it
   * @throws dev.millrace.application.error.NotFound {@code tag_not_found}
   */
  int removeDomains(TagName name, List<DomainName> domains);
}
