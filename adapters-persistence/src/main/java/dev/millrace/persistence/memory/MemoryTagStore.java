package dev.millrace.persistence.memory;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.registry.TagStore;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import dev.millrace.persistence.memory.RegistryTable.DomainRow;
import dev.millrace.persistence.memory.RegistryTable.Membership;
import dev.millrace.persistence.memory.RegistryTable.TagRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tags in memory. */
final class MemoryTagStore implements TagStore {
  private final MemoryState state;
  private final RegistryTable registry;

  MemoryTagStore(MemoryState state) {
    this.state = state;
    this.registry = state.registry;
  }

  @Override
  public boolean create(TagName name, @Nullable String description, Instant now) {
    return state.atomically(
        () -> {
          if (registry.tags.contains(name)) {
            return false;
          }
          registry.tags.put(
              name, new TagRow(name, description, now.truncatedTo(ChronoUnit.MICROS), null));
          return true;
        });
  }

  @Override
  public Optional<Tag> find(TagName name) {
    return state.atomically(() -> Optional.ofNullable(registry.tags.get(name)).map(this::tag));
  }

  @Override
  public List<Tag> list() {
    return state.atomically(() -> registry.tags.all().values().stream().map(this::tag).toList());
  }

  @Override
  public boolean describe(TagName name, @Nullable String description) {
    return state.atomically(
        () -> {
          TagRow tag = registry.tags.get(name);
          if (tag == null) {
            return false;
          }
          registry.tags.put(name, new TagRow(name, description, tag.createdAt(), tag.profileId()));
          return true;
        });
  }

  @Override
  public boolean delete(TagName name) {
    return state.atomically(
        () -> {
          if (!registry.tags.contains(name)) {
            return false;
          }
          List.copyOf(registry.domainsByTag.of(name).values())
              .forEach(registry.memberships::remove);
          registry.tags.remove(name);
          return true;
        });
  }

  @Override
  public int addDomains(TagName name, List<DomainName> domains, Instant now) {
    return state.atomically(
        () -> {
          requireTag(name);
          Instant kept = now.truncatedTo(ChronoUnit.MICROS);
          return (int) domains.stream().filter(domain -> add(name, domain, kept)).count();
        });
  }

  @Override
  public int removeDomains(TagName name, List<DomainName> domains) {
    return state.atomically(
        () -> {
          requireTag(name);
          return (int) domains.stream().filter(domain -> remove(name, domain)).count();
        });
  }

  private boolean add(TagName tag, DomainName domain, Instant now) {
    Membership added = new Membership(tag, domain, registry.register(domain, now));
    if (registry.memberships.contains(added)) {
      return false;
    }
    registry.memberships.put(added, added);
    return true;
  }

  private boolean remove(TagName tag, DomainName name) {
    DomainRow domain = registry.domainsByName.get(name);
    if (domain == null || !registry.hasTag(domain.id(), tag)) {
      return false;
    }
    registry.memberships.remove(new Membership(tag, name, domain.id()));
    return true;
  }

  private void requireTag(TagName name) {
    if (!registry.tags.contains(name)) {
      throw new NotFound("tag_not_found", "There is no tag " + name + ".");
    }
  }

  private Tag tag(TagRow row) {
    return new Tag(
        row.name(),
        row.description(),
        row.createdAt(),
        registry.domainsByTag.count(row.name()),
        row.profileId());
  }
}
