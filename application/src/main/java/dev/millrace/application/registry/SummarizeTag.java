package dev.millrace.application.registry;

import dev.millrace.application.error.NotFound;
import dev.millrace.domain.name.TagName;

/** Shows how the domains of a tag stand. */
public final class SummarizeTag {

  private final TagStore tags;
  private final DomainRegistry domains;

  public SummarizeTag(TagStore tags, DomainRegistry domains) {
    this.tags = tags;
    this.domains = domains;
  }

  /**
   * @throws NotFound {@code tag_not_found}
   */
  public TagSummary summarize(TagName tag) {
    if (tags.find(tag).isEmpty()) {
      throw KeepTags.notFound(tag);
    }
    return domains.summarize(tag);
  }
}
