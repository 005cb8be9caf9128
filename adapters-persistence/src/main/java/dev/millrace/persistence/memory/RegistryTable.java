package dev.millrace.persistence.memory;

import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.persistence.memory.table.Groups;
import dev.millrace.persistence.memory.table.Index;
import dev.millrace.persistence.memory.table.Rows;
import dev.millrace.persistence.memory.table.UndoLog;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Domains, tags, and which domain has which tag. */
final class RegistryTable {
  final Rows<Long, DomainRow> domains;
  final Index<DomainName, DomainRow> domainsByName;
  final Rows<TagName, TagRow> tags;
  final Rows<Membership, Membership> memberships;
  final Groups<TagName, DomainName, Membership> domainsByTag;
  final Groups<Long, TagName, Membership> tagsByDomain;
  private long lastDomainId;

  RegistryTable(UndoLog undo) {
    domains = new Rows<>(undo, Comparator.naturalOrder());
    domainsByName = domains.index(DomainRow::name);
    tags = new Rows<>(undo, Comparator.naturalOrder());
    memberships = new Rows<>(undo, Membership.ORDER);
    domainsByTag = memberships.groups(Membership::tag, Membership::name);
    tagsByDomain = memberships.groups(Membership::domainId, Membership::tag);
  }

  /** A registered domain. */
  record DomainRow(long id, DomainName name, Instant createdAt) {}

  /** A tag. */
  record TagRow(
      TagName name, @Nullable String description, Instant createdAt, @Nullable Long profileId) {}

  /** A domain has a tag. */
  record Membership(TagName tag, DomainName name, long domainId) {
    private static final Comparator<Membership> ORDER =
        Comparator.comparing(Membership::tag).thenComparing(Membership::name);
  }

  /** The id of the domain, which is registered if it is new. */
  long register(DomainName name, Instant now) {
    DomainRow known = domainsByName.get(name);
    if (known != null) {
      return known.id();
    }
    lastDomainId++;
    domains.put(lastDomainId, new DomainRow(lastDomainId, name, now));
    return lastDomainId;
  }

  boolean hasTag(@Nullable Long domainId, TagName tag) {
    return domainId != null && tagsByDomain.of(domainId).containsKey(tag);
  }
}
