package dev.millrace.application.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Pages;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.score.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link DomainRegistry} promises. */
public abstract class DomainRegistryContract extends StoreContract {
  private static final TagName TAG = new TagName("se");

  @Test
  void anEmptyRegistryHasNothing() {
    assertThat(store.domains().find(1)).isEmpty();
    assertThat(store.domains().find(name("a.test"))).isEmpty();
    Pages.assertEmpty(store.domains().list(DomainFilter.ALL, PageRequest.first(10)));
    assertThat(store.domains().namesTagged(TAG, null, 10)).isEmpty();
  }

  @Test
  void aRegisteredDomainIsFoundByNameAndById() {
    register("a.test", "b.test");

    RegisteredDomain domain = store.domains().find(name("b.test")).orElseThrow();

    assertThat(domain.name()).isEqualTo(name("b.test"));
    assertThat(domain.createdAt()).isEqualTo(Jobs.SUBMITTED);
    assertThat(domain.latest()).isNull();
    assertThat(domain.runCount()).isZero();
    assertThat(domain.tags()).isEmpty();
    assertThat(domain.id()).isPositive();
    assertThat(store.domains().find(domain.id())).contains(domain);
  }

  @Test
  void registeringAgainChangesNothing() {
    register("a.test", "a.test");
    RegisteredDomain before = store.domains().find(name("a.test")).orElseThrow();

    store
        .domains()
        .register(List.of(name("a.test"), name("b.test")), Jobs.SUBMITTED.plusSeconds(9));

    assertThat(store.domains().find(name("a.test"))).contains(before);
    assertThat(list(DomainFilter.ALL)).containsExactly("a.test", "b.test");
  }

  @Test
  void manyDomainsAreRegisteredAtOnce() {
    List<DomainName> names =
        IntStream.range(0, 3_000).mapToObj(i -> name("d" + i + ".test")).toList();

    store.domains().register(names, Jobs.SUBMITTED);

    assertThat(store.domains().list(DomainFilter.ALL, PageRequest.first(1)).total())
        .isEqualTo(3_000);
  }

  @Test
  void domainsAreListedInTheOrderOfTheirBytes() {
    List<String> ordered =
        List.of(
            ".",
            "_dmarc.a.test",
            "a-b.test",
            "a.test",
            "a0.test",
            "a_b.test",
            "aa.test",
            "xn--bcher-kva.test",
            "z.test");
    List<String> byBytes = ordered.stream().sorted().toList();
    register(ordered.reversed().toArray(String[]::new));

    assertThat(list(DomainFilter.ALL)).isEqualTo(byBytes);
    Pages.assertWalks(
        page -> store.domains().list(DomainFilter.ALL, page).map(d -> d.name().ascii()), byBytes);
  }

  @Test
  void nothingIsListedTwiceOrLostWhileDomainsCome() {
    register("b.test", "d.test", "f.test", "h.test");
    List<String> late = new ArrayList<>(List.of("a.test", "c.test", "e.test"));

    List<String> seen =
        Pages.collectForward(
            page -> store.domains().list(DomainFilter.ALL, page).map(d -> d.name().ascii()),
            1,
            () -> {
              if (!late.isEmpty()) {
                register(late.removeFirst());
              }
            });

    assertThat(seen).doesNotHaveDuplicates().contains("b.test", "d.test", "f.test", "h.test");
    assertThat(seen).isSorted();
  }

  @Test
  void lettersOfANamePartStandForThemselves() {
    register("a_b.test", "axb.test", "a-b.test", "ab.test", "b_.test");

    assertThat(list(part("a_b"))).containsExactly("a_b.test");
    assertThat(list(part("_"))).containsExactly("a_b.test", "b_.test");
    assertThat(list(part("%"))).isEmpty();
    assertThat(list(part("a%b"))).isEmpty();
    assertThat(list(part("[a]"))).isEmpty();
    assertThat(list(part("\\"))).isEmpty();
    assertThat(list(part("'"))).isEmpty();
    assertThat(list(part("b.t"))).containsExactly("a-b.test", "a_b.test", "ab.test", "axb.test");
  }

  @Test
  void domainsAreFoundByTagAndByLatestLevel() {
    archive(Jobs.zoneTest("error.test"), Runs.succeeded().levels(Level.INFO, Level.ERROR));
    archive(Jobs.zoneTest("notice.test"), Runs.succeeded().levels(Level.NOTICE));
    archive(Jobs.zoneTest("info.test"), Runs.succeeded().levels(Level.INFO));
    archive(Jobs.zoneTest("empty.test"), Runs.succeeded());
    register("never.test");
    tag("error.test", "never.test");

    assertThat(list(new DomainFilter(TAG, null, null, null)))
        .containsExactly("error.test", "never.test");
    assertThat(list(level(Level.ERROR))).containsExactly("error.test");
    assertThat(list(minLevel(Level.NOTICE))).containsExactly("error.test", "notice.test");
    assertThat(list(minLevel(Level.DEBUG3)))
        .containsExactly("error.test", "info.test", "notice.test");
    assertThat(list(new DomainFilter(TAG, "err", Level.ERROR, Level.ERROR)))
        .containsExactly("error.test");
    assertThat(list(new DomainFilter(TAG, null, Level.NOTICE, null))).isEmpty();
  }

  @Test
  void onlyTheLatestLevelCounts() {
    archive(Jobs.zoneTest("a.test"), Runs.succeeded().levels(Level.ERROR));
    archive(
        Jobs.zoneTest("a.test"),
        Runs.succeeded().levels(Level.NOTICE).finishedAt(Runs.FINISHED.plusSeconds(1)));

    assertThat(list(level(Level.ERROR))).isEmpty();
    assertThat(list(level(Level.NOTICE))).containsExactly("a.test");
  }

  @Test
  void aDomainShowsItsTagsByName() {
    register("a.test");
    for (String tag : List.of("zulu", "0x", "alpha", "m_1", "m-1")) {
      store.tags().create(new TagName(tag), null, Jobs.SUBMITTED);
      store.tags().addDomains(new TagName(tag), List.of(name("a.test")), Jobs.SUBMITTED);
    }

    assertThat(store.domains().find(name("a.test")).orElseThrow().tags())
        .extracting(TagName::value)
        .containsExactly("0x", "alpha", "m-1", "m_1", "zulu");
  }

  @Test
  void taggedNamesAreReadInChunks() {
    tag("c.test", "a.test", "e.test", "b_.test", "b-.test");
    register("d.test");

    assertThat(store.domains().namesTagged(TAG, null, 3))
        .containsExactly(name("a.test"), name("b-.test"), name("b_.test"));
    assertThat(store.domains().namesTagged(TAG, name("b_.test"), 3))
        .containsExactly(name("c.test"), name("e.test"));
    assertThat(store.domains().namesTagged(TAG, name("bzzz.test"), 1))
        .containsExactly(name("c.test"));
    assertThat(store.domains().namesTagged(TAG, name("e.test"), 3)).isEmpty();
  }

  @Test
  void aTagIsSummedUpByLatestResults() {
    tag("ok.test", "bare.test", "n.test", "w.test", "e.test", "c.test", "f.test", "never.test");
    finish("ok.test", Runs.succeeded().levels(Level.INFO).grade(Grade.A_PLUS));
    finish("bare.test", Runs.succeeded().grade(Grade.A));
    finish("n.test", Runs.succeeded().levels(Level.NOTICE, Level.DEBUG).grade(Grade.A));
    finish("w.test", Runs.succeeded().levels(Level.WARNING));
    finish("e.test", Runs.succeeded().levels(Level.ERROR, Level.NOTICE));
    finish("c.test", Runs.succeeded().levels(Level.CRITICAL).grade(Grade.F));
    finish("f.test", Runs.failed());
    finish("untagged.test", Runs.succeeded().levels(Level.ERROR).grade(Grade.F));

    assertThat(store.domains().summarize(TAG))
        .isEqualTo(
            new TagSummary(
                TAG, 8, 2, 1, 1, 1, 1, Map.of(Grade.A_PLUS, 1L, Grade.A, 2L, Grade.F, 1L)));
  }

  @Test
  void anEmptyTagIsSummedUpToNothing() {
    tag();

    assertThat(store.domains().summarize(TAG))
        .isEqualTo(new TagSummary(TAG, 0, 0, 0, 0, 0, 0, Map.of()));
  }

  @Test
  void cursorsAreByName() {
    register("a.test");

    assertThat(DomainRegistry.CURSOR_KEY_LENGTH).isEqualTo(1);
    assertThat(Pages.all(page -> store.domains().list(part("a"), page))).hasSize(1);
  }

  private void finish(String domain, Runs run) {
    archive(Jobs.zoneTest(domain), run);
  }

  private void register(String... names) {
    store.domains().register(Arrays.stream(names).map(DomainName::new).toList(), Jobs.SUBMITTED);
  }

  private void tag(String... names) {
    Instant now = Jobs.SUBMITTED;
    store.tags().create(TAG, null, now);
    store.tags().addDomains(TAG, Arrays.stream(names).map(DomainName::new).toList(), now);
  }

  private List<String> list(DomainFilter filter) {
    return Pages.all(page -> store.domains().list(filter, page)).stream()
        .map(domain -> domain.name().ascii())
        .toList();
  }

  private static DomainFilter part(String part) {
    return new DomainFilter(null, part, null, null);
  }

  private static DomainFilter level(@Nullable Level level) {
    return new DomainFilter(null, null, level, null);
  }

  private static DomainFilter minLevel(@Nullable Level level) {
    return new DomainFilter(null, null, null, level);
  }

  private static DomainName name(String name) {
    return new DomainName(name);
  }
}
