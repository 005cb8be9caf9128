package dev.millrace.persistence.memory;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.application.registry.TagSummary;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.registry.RegisteredDomain.LatestResult;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.persistence.memory.RegistryTable.DomainRow;
import dev.millrace.persistence.memory.table.InOrder;
import dev.millrace.persistence.memory.table.Listing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The domains in memory. A latest result is looked up, so it is never out of date. */
final class MemoryDomainRegistry implements DomainRegistry {
  private final MemoryState state;

  MemoryDomainRegistry(MemoryState state) {
    this.state = state;
  }

  @Override
  public void register(List<DomainName> names, Instant now) {
    state.atomically(
        () -> {
          Instant kept = now.truncatedTo(ChronoUnit.MICROS);
          names.forEach(name -> state.registry.register(name, kept));
          return names;
        });
  }

  @Override
  public Optional<RegisteredDomain> find(long id) {
    return state.atomically(
        () -> Optional.ofNullable(state.registry.domains.get(id)).map(this::registered));
  }

  @Override
  public Optional<RegisteredDomain> find(DomainName name) {
    return state.atomically(
        () -> Optional.ofNullable(state.registry.domainsByName.get(name)).map(this::registered));
  }

  @Override
  public Page<RegisteredDomain> list(DomainFilter filter, PageRequest page) {
    return state.atomically(
        () -> {
          InOrder<DomainName, DomainRow> byName =
              new InOrder<>(
                  state.registry.domainsByName.rows(),
                  DomainRow::name,
                  name -> List.of(name.ascii()),
                  key -> new DomainName(key.getFirst()));
          return new Listing<>(byName, matches(filter)).page(page).map(this::registered);
        });
  }

  @Override
  public List<DomainName> namesTagged(TagName tag, @Nullable DomainName after, int limit) {
    return state.atomically(
        () -> {
          NavigableMap<DomainName, ?> names = state.registry.domainsByTag.of(tag);
          return (after == null ? names : names.tailMap(after, false))
              .keySet().stream().limit(limit).toList();
        });
  }

  @Override
  public TagSummary summarize(TagName tag) {
    return state.atomically(
        () -> {
          SummaryTally tally = new SummaryTally();
          state
              .registry
              .domainsByTag
              .of(tag)
              .values()
              .forEach(domain -> tally.add(latest(domain.domainId())));
          return tally.summary(tag);
        });
  }

  private Predicate<DomainRow> matches(DomainFilter filter) {
    TagName tag = filter.tag();
    String part = filter.namePart();
    return domain ->
        (tag == null || state.registry.hasTag(domain.id(), tag))
            && (part == null || domain.name().ascii().contains(part))
            && matchesLevel(filter, domain);
  }

  private boolean matchesLevel(DomainFilter filter, DomainRow domain) {
    Level wanted = filter.level();
    Level atLeast = filter.minLevel();
    if (wanted == null && atLeast == null) {
      return true;
    }
    LatestResult latest = latest(domain.id());
    Level level = latest == null ? null : latest.level();
    return level != null
        && (wanted == null || level == wanted)
        && (atLeast == null || level.isAtLeast(atLeast));
  }

  private RegisteredDomain registered(DomainRow domain) {
    return new RegisteredDomain(
        domain.id(),
        domain.name(),
        domain.createdAt(),
        latest(domain.id()),
        state.runs.byDomain.count(domain.id()),
        List.copyOf(state.registry.tagsByDomain.of(domain.id()).keySet()));
  }

  private @Nullable LatestResult latest(long domainId) {
    Run run = state.runs.latestOf(domainId);
    if (run == null) {
      return null;
    }
    ScoreCard score = run.score();
    return new LatestResult(
        run.id(),
        run.finishedAt(),
        run.status(),
        run.worstLevel(),
        score == null ? null : score.score(),
        score == null ? null : score.grade());
  }
}
