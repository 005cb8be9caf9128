package dev.millrace.application.registry;

import dev.millrace.application.error.NotFound;
import dev.millrace.domain.registry.RegisteredDomain;

/** Reads one registered domain. */
public final class ReadDomain {

  private final DomainRegistry domains;

  public ReadDomain(DomainRegistry domains) {
    this.domains = domains;
  }

  /**
   * @throws NotFound {@code domain_not_found}
   */
  public RegisteredDomain read(long id) {
    return domains
        .find(id)
        .orElseThrow(
            () -> new NotFound("domain_not_found", "There is no domain with the id " + id + "."));
  }
}
