package dev.millrace.application.registry;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import java.util.List;

/** Gives domains a tag and takes it from them. */
public final class TagDomains {

  private final TagStore tags;
  private final Clock clock;

  public TagDomains(TagStore tags, Clock clock) {
    this.tags = tags;
    this.clock = clock;
  }

  /**
   * @return how many did not have it before
   * @throws NotFound {@code tag_not_found}
   */
  public int add(TagName tag, List<DomainName> domains) {
    return tags.addDomains(tag, domains, clock.now());
  }

  /**
   * @return how many had it
   * @throws NotFound {@code tag_not_found}
   */
  public int remove(TagName tag, List<DomainName> domains) {
    return tags.removeDomains(tag, domains);
  }
}
