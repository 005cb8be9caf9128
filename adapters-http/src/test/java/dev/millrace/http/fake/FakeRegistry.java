package dev.millrace.http.fake;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.application.registry.TagStore;
import dev.millrace.application.registry.TagSummary;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.registry.RegisteredDomain.LatestResult;
import dev.millrace.domain.registry.Tag;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Domains and tags of the fake store. */
final class FakeRegistry implements DomainRegistry, TagStore {
  private final FakeState state;
  private final Map<DomainName, Long> ids = new TreeMap<>();
  private final Map<TagName, Set<DomainName>> tagged = new TreeMap<>();
  private final Map<TagName, @Nullable String> descriptions = new HashMap<>();

  FakeRegistry(FakeState state) {
    this.state = state;
  }

  @Override
  public void register(List<DomainName> names, Instant now) {
    names.forEach(name -> ids.computeIfAbsent(name, _ -> ids.size() + 1L));
  }

  long idOf(DomainName name) {
    register(List.of(name), FakeState.NOW);
    return ids.getOrDefault(name, 0L);
  }

  @Override
  public Optional<RegisteredDomain> find(long id) {
    state.touch();
    return ids.keySet().stream().filter(name -> idOf(name) == id).findFirst().map(this::domain);
  }

  @Override
  public Optional<RegisteredDomain> find(DomainName name) {
    return ids.containsKey(name) ? Optional.of(domain(name)) : Optional.empty();
  }

  private RegisteredDomain domain(DomainName name) {
    List<Run> runs =
        state.runs.values().stream().filter(run -> run.domain().equals(Optional.of(name))).toList();
    LatestResult latest =
        runs.stream()
            .max(Comparator.comparing(Run::finishedAt))
            .map(FakeRegistry::latest)
            .orElse(null);
    List<TagName> tags =
        tagged.keySet().stream().filter(tag -> domainsOf(tag).contains(name)).toList();
    return new RegisteredDomain(idOf(name), name, FakeState.NOW, latest, runs.size(), tags);
  }

  private static LatestResult latest(Run run) {
    ScoreCard score = run.score();
    return new LatestResult(
        run.id(),
        run.finishedAt(),
        run.status(),
        run.worstLevel(),
        score == null ? null : score.score(),
        score == null ? null : score.grade());
  }

  @Override
  public Page<RegisteredDomain> list(DomainFilter filter, PageRequest page) {
    state.touch();
    List<RegisteredDomain> all =
        ids.keySet().stream()
            .filter(name -> filter.tag() == null || domainsOf(filter.tag()).contains(name))
            .filter(name -> filter.namePart() == null || name.ascii().contains(filter.namePart()))
            .map(this::domain)
            .toList();
    return FakePages.cut(all, page, domain -> List.of(domain.name().ascii()));
  }

  @Override
  public List<DomainName> namesTagged(TagName tag, @Nullable DomainName after, int limit) {
    return domainsOf(tag).stream()
        .filter(name -> after == null || name.compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public TagSummary summarize(TagName tag) {
    return new TagSummary(
        tag, domainsOf(tag).size(), 0, 0, 1, 0, 0, Map.of(Grade.A_PLUS, 0L, Grade.B, 1L));
  }

  @Override
  public boolean create(TagName name, @Nullable String description, Instant now) {
    state.touch();
    if (tagged.containsKey(name)) {
      return false;
    }
    tagged.put(name, new TreeSet<>());
    descriptions.put(name, description);
    return true;
  }

  @Override
  public Optional<Tag> find(TagName name) {
    state.touch();
    return tagged.containsKey(name)
        ? Optional.of(
            new Tag(
                name,
                descriptions.get(name),
                FakeState.NOW,
                domainsOf(name).size(),
                state.defaultProfiles.get(name)))
        : Optional.empty();
  }

  @Override
  public List<Tag> list() {
    state.touch();
    return tagged.keySet().stream().flatMap(name -> find(name).stream()).toList();
  }

  @Override
  public boolean describe(TagName name, @Nullable String description) {
    state.touch();
    descriptions.put(name, description);
    return tagged.containsKey(name);
  }

  @Override
  public boolean delete(TagName name) {
    state.touch();
    return tagged.remove(name) != null;
  }

  @Override
  public int addDomains(TagName name, List<DomainName> domains, Instant now) {
    state.touch();
    register(domains, now);
    Set<DomainName> known = known(name);
    int before = known.size();
    known.addAll(domains);
    return known.size() - before;
  }

  @Override
  public int removeDomains(TagName name, List<DomainName> domains) {
    state.touch();
    Set<DomainName> known = known(name);
    int before = known.size();
    domains.forEach(known::remove);
    return before - known.size();
  }

  private Set<DomainName> domainsOf(TagName tag) {
    return tagged.getOrDefault(tag, Set.of());
  }

  private Set<DomainName> known(TagName name) {
    Set<DomainName> domains = tagged.get(name);
    if (domains == null) {
      throw new NotFound("tag_not_found", "There is no tag " + name + ".");
    }
    return domains;
  }
}
