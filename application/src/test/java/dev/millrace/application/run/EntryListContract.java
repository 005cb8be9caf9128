package dev.millrace.application.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Pages;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link RunArchive} promises of the entries of many runs. */
public abstract class EntryListContract extends StoreContract {
  private static final TagName TAG = new TagName("se");
  private static final Entry ZONE = Runs.entry("ZONE", "Zone01", "MNAME_OK", Level.INFO);
  private static final Entry ZONE_TWO = Runs.entry("ZONE", "Zone02", "REFRESH_LOW", Level.WARNING);
  private static final Entry DNSSEC = Runs.entry("DNSSEC", "DNSSEC01", "DS_SHA1", Level.ERROR);

  @Test
  void anEmptyArchiveHasNoEntries() {
    Pages.assertEmpty(store.runs().listEntries(EntryFilter.ALL, PageRequest.first(5)));
    assertThat(stream(EntryFilter.ALL)).isEmpty();
  }

  @Test
  void entriesComeRunAfterRunInTheirOrder() {
    Run b = archive(Jobs.zoneTest("b.test"), Runs.succeeded().entries(List.of(ZONE, DNSSEC)));
    archive(Jobs.zoneTest("bare.test"), Runs.succeeded());
    Run a = archive(Jobs.zoneTest("a.test"), Runs.succeeded().entries(List.of(DNSSEC, ZONE)));

    List<ArchivedEntry> listed = list(EntryFilter.ALL);

    assertThat(listed).extracting(ArchivedEntry::entry).containsExactly(ZONE, DNSSEC, DNSSEC, ZONE);
    assertThat(listed)
        .extracting(ArchivedEntry::runId)
        .containsExactly(b.id(), b.id(), a.id(), a.id());
    assertThat(listed).extracting(ArchivedEntry::id).isSorted().doesNotHaveDuplicates();
    assertThat(listed.getFirst().id()).isPositive();
    assertThat(listed)
        .allSatisfy(
            entry ->
                assertThat(store.domains().find(entry.domainId()).orElseThrow().name())
                    .isEqualTo(entry.domain()));
    assertThat(listed.getFirst().domain()).isEqualTo(DomainName.parse("b.test"));
    assertThat(stream(EntryFilter.ALL)).isEqualTo(listed);
  }

  @Test
  void pagesLeadThroughTheEntriesAndBack() {
    for (int i = 0; i < 5; i++) {
      archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(ZONE, ZONE_TWO, DNSSEC)));
    }

    Pages.assertWalks(
        page -> store.runs().listEntries(EntryFilter.ALL, page), list(EntryFilter.ALL));
    Pages.assertWalks(
        page -> store.runs().listEntries(level(Level.ERROR), page), list(level(Level.ERROR)));
    Pages.assertRefusesForeignCursors(
        page -> store.runs().listEntries(EntryFilter.ALL, page),
        RunArchive.ENTRY_CURSOR_KEY_LENGTH);
  }

  @Test
  void nothingIsListedTwiceOrLostWhileEntriesCome() {
    archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(ZONE, ZONE_TWO, DNSSEC)));
    List<Integer> left = new ArrayList<>(List.of(1, 2));

    List<ArchivedEntry> seen =
        Pages.collectForward(
            page -> store.runs().listEntries(EntryFilter.ALL, page),
            2,
            () -> {
              if (!left.isEmpty()) {
                left.removeLast();
                archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(DNSSEC)));
              }
            });

    assertThat(seen).isEqualTo(list(EntryFilter.ALL));
  }

  @Test
  void filtersChooseByWhatTheEntrySays() {
    archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(ZONE, ZONE_TWO, DNSSEC)));

    assertThat(entries(saying("ZONE", null, null))).containsExactly(ZONE, ZONE_TWO);
    assertThat(entries(saying(null, "zone02", null))).containsExactly(ZONE_TWO);
    assertThat(entries(saying(null, "ZONE02", null))).containsExactly(ZONE_TWO);
    assertThat(entries(saying(null, "dnssec01", null))).containsExactly(DNSSEC);
    assertThat(entries(saying(null, "zone0_", null))).isEmpty();
    assertThat(entries(saying(null, null, "DS_SHA1"))).containsExactly(DNSSEC);
    assertThat(entries(saying("ZONE", null, "DS_SHA1"))).isEmpty();
    assertThat(entries(saying("NO_SUCH_MODULE", null, null))).isEmpty();
    assertThat(entries(level(Level.WARNING))).containsExactly(ZONE_TWO);
  }

  @Test
  void filtersChooseByWhereTheEntryIs() {
    BatchId batch = insertBatch();
    Run a = archive(Jobs.zoneTest("a.test").of(batch), Runs.succeeded().entries(List.of(ZONE)));
    archive(Jobs.zoneTest("b.test"), Runs.succeeded().entries(List.of(DNSSEC)));
    store.tags().create(TAG, null, Jobs.SUBMITTED);
    store.tags().addDomains(TAG, List.of(DomainName.parse("b.test")), Jobs.SUBMITTED);

    assertThat(entries(in(a.id(), null, null, null))).containsExactly(ZONE);
    assertThat(entries(in(null, DomainName.parse("b.test"), null, null))).containsExactly(DNSSEC);
    assertThat(entries(in(null, null, TAG, null))).containsExactly(DNSSEC);
    assertThat(entries(in(null, null, null, batch))).containsExactly(ZONE);
    assertThat(entries(in(a.id(), null, TAG, null))).isEmpty();
  }

  @Test
  void onlyTheLatestRunOfEachDomainCountsIfAskedFor() {
    archive(
        Jobs.zoneTest("a.test"),
        Runs.succeeded().entries(List.of(ZONE)).finishedAt(Runs.FINISHED.plusSeconds(1)));
    archive(Jobs.zoneTest("a.test"), Runs.succeeded().entries(List.of(DNSSEC)));
    archive(Jobs.zoneTest("b.test"), Runs.succeeded().entries(List.of(ZONE_TWO)));
    EntryFilter latest = new EntryFilter(null, null, null, null, null, null, null, null, true);

    assertThat(entries(latest)).containsExactly(ZONE, ZONE_TWO);
  }

  @Test
  void aStreamGivesAllThatAFilterAsksForHoweverMuchItIs() {
    List<Entry> many = IntStream.range(0, 2_345).mapToObj(i -> i % 3 == 0 ? DNSSEC : ZONE).toList();
    archive(Jobs.zoneTest("a.test"), Runs.succeeded().entries(many));
    archive(Jobs.zoneTest("b.test"), Runs.succeeded().entries(many));

    assertThat(stream(EntryFilter.ALL)).hasSize(4_690);
    assertThat(stream(level(Level.ERROR)))
        .hasSize(2 * 782)
        .extracting(ArchivedEntry::id)
        .isSorted();
  }

  @Test
  void aConsumerOfAStreamMayUseTheStore() {
    archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(ZONE, DNSSEC)));
    List<JobId> pushed = new ArrayList<>();

    store.runs().streamEntries(EntryFilter.ALL, entry -> pushed.add(pushOne(Jobs.zoneTest())));

    assertThat(order()).isEqualTo(pushed).hasSize(2);
  }

  private List<ArchivedEntry> list(EntryFilter filter) {
    return Pages.all(page -> store.runs().listEntries(filter, page));
  }

  private List<Entry> entries(EntryFilter filter) {
    List<ArchivedEntry> listed = list(filter);
    assertThat(stream(filter)).isEqualTo(listed);
    return listed.stream().map(ArchivedEntry::entry).toList();
  }

  private List<ArchivedEntry> stream(EntryFilter filter) {
    List<ArchivedEntry> streamed = new ArrayList<>();
    store.runs().streamEntries(filter, streamed::add);
    return streamed;
  }

  private static EntryFilter level(Level level) {
    return new EntryFilter(null, null, null, null, null, null, null, level, false);
  }

  private static EntryFilter saying(
      @Nullable String module, @Nullable String testcase, @Nullable String entryTag) {
    return new EntryFilter(null, null, null, null, module, testcase, entryTag, null, false);
  }

  private static EntryFilter in(
      @Nullable JobId run,
      @Nullable DomainName domain,
      @Nullable TagName tag,
      @Nullable BatchId batch) {
    return new EntryFilter(run, domain, tag, batch, null, null, null, null, false);
  }
}
