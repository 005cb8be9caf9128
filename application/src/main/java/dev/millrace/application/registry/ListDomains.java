package dev.millrace.application.registry;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.registry.RegisteredDomain;

/** Lists registered domains by name. */
public final class ListDomains {

  private final DomainRegistry domains;

  public ListDomains(DomainRegistry domains) {
    this.domains = domains;
  }

  public Page<RegisteredDomain> list(DomainFilter filter, PageRequest page) {
    return domains.list(filter, page);
  }
}
