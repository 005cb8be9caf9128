package dev.millrace.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.store.Pages;
import dev.millrace.application.store.Race;
import dev.millrace.application.store.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link AuditLog} promises. */
public abstract class AuditLogContract extends StoreContract {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
  private static final String SUBMIT = "POST /api/v1/jobs";
  private static final String DELETE = "DELETE /api/v1/tags/{name}";

  private static AuditEntry entry(int second) {
    return new AuditEntry(
        START.plusSeconds(second),
        "ci",
        Caller.Way.TOKEN,
        SUBMIT,
        "t" + second,
        "2001:db8::1",
        "r-" + second,
        201,
        null);
  }

  private static AuditEntry refused(int second) {
    return new AuditEntry(
        START.plusSeconds(second),
        "anna@example.org",
        Caller.Way.SESSION,
        DELETE,
        null,
        "192.0.2.7",
        "r-" + second,
        403,
        "scope_missing");
  }

  @Test
  void anEmptyTrailHasNoEntries() {
    Pages.assertEmpty(store.audit().list(AuditFilter.ALL, PageRequest.first(10)));
    assertThat(store.audit().purge(START, 10)).isZero();
  }

  @Test
  void entriesComeBackAsTheyWereNewestFirst() {
    store.audit().append(List.of(entry(1), refused(2)));
    store.audit().append(List.of(entry(3)));

    assertThat(entries(AuditFilter.ALL)).containsExactly(entry(3), refused(2), entry(1));
  }

  @Test
  void nothingIsAddedForNoEntries() {
    store.audit().append(List.of());

    assertThat(entries(AuditFilter.ALL)).isEmpty();
  }

  @Test
  void textsOfAnyLengthAndContentAreKeptWithoutWhatBreaksLines() {
    String odd = "a\nb\u0000c\u001b[31m\u202e\ud83d\ude00ö'\"; --";
    AuditEntry entry =
        new AuditEntry(
            START,
            odd,
            Caller.Way.OPEN,
            odd.repeat(50),
            odd.repeat(50),
            odd.repeat(50),
            odd.repeat(50),
            500,
            "internal_error");
    store.audit().append(List.of(entry));

    AuditEntry kept = entries(AuditFilter.ALL).getFirst();
    assertThat(kept).isEqualTo(entry);
    assertThat(kept.target()).hasSize(255).startsWith("a\uFFFDb\uFFFDc\uFFFD[31m").contains("ö'\"");
  }

  @Test
  void filtersNarrowEachByItselfAndTogether() {
    store.audit().append(List.of(entry(1), refused(2), entry(3), entry(4)));

    assertThat(entries(filter(f -> f.who("ci")))).hasSize(3);
    assertThat(entries(filter(f -> f.who("CI")))).as("case matters").isEmpty();
    assertThat(entries(filter(f -> f.action(DELETE)))).containsExactly(refused(2));
    assertThat(entries(filter(f -> f.target("t3")))).containsExactly(entry(3));
    assertThat(entries(filter(f -> f.done(true)))).hasSize(3);
    assertThat(entries(filter(f -> f.done(false)))).containsExactly(refused(2));
    assertThat(entries(filter(f -> f.after(START.plusSeconds(3))))).hasSize(2);
    assertThat(entries(filter(f -> f.before(START.plusSeconds(3))))).hasSize(2);
    assertThat(
            entries(
                new AuditFilter(
                    "ci", SUBMIT, "t1", true, START.plusSeconds(1), START.plusSeconds(2))))
        .containsExactly(entry(1));
  }

  @Test
  void pagesLeadForthAndBack() {
    List<AuditEntry> all = IntStream.range(0, 11).mapToObj(AuditLogContract::entry).toList();
    store.audit().append(all);

    Pages.assertWalks(
        page -> store.audit().list(AuditFilter.ALL, page).map(AuditRecord::entry), all.reversed());
    Pages.assertRefusesForeignCursors(
        page -> store.audit().list(AuditFilter.ALL, page), AuditLog.CURSOR_KEY_LENGTH);
  }

  @Test
  void oldEntriesArePurgedOldestFirstAndNoMoreThanAsked() {
    store.audit().append(List.of(entry(1), entry(2), entry(3), entry(4)));

    assertThat(store.audit().purge(START.plusSeconds(4), 2)).isEqualTo(2);
    assertThat(entries(AuditFilter.ALL)).containsExactly(entry(4), entry(3));
    assertThat(store.audit().purge(START.plusSeconds(4), 2)).isEqualTo(1);
    assertThat(entries(AuditFilter.ALL)).containsExactly(entry(4));
  }

  @Test
  void idsGrowAndAreNotGivenAgain() {
    store.audit().append(List.of(entry(1)));
    long first = only().id();
    store.audit().purge(START.plusSeconds(10), 10);
    store.audit().append(List.of(entry(2)));

    assertThat(only().id()).isGreaterThan(first);
  }

  @Test
  void manyWhoWriteAtOnceLoseNothing() throws Exception {
    RecordAudit record = new RecordAudit(store.audit());
    Race race = new Race();
    for (int writer = 0; writer < 8; writer++) {
      int from = writer * 20;
      race.add(() -> IntStream.range(from, from + 20).forEach(i -> record.record(entry(i))));
    }

    race.run();

    assertThat(entries(AuditFilter.ALL))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 160).mapToObj(AuditLogContract::entry).toList());
  }

  private AuditRecord only() {
    return store.audit().list(AuditFilter.ALL, PageRequest.first(10)).items().getFirst();
  }

  private List<AuditEntry> entries(AuditFilter filter) {
    return Pages.all(page -> store.audit().list(filter, page).map(AuditRecord::entry));
  }

  /** A filter with one condition. */
  private record One(AuditFilter filter) {
    One who(String who) {
      return new One(new AuditFilter(who, null, null, null, null, null));
    }

    One action(String action) {
      return new One(new AuditFilter(null, action, null, null, null, null));
    }

    One target(String target) {
      return new One(new AuditFilter(null, null, target, null, null, null));
    }

    One done(boolean done) {
      return new One(new AuditFilter(null, null, null, done, null, null));
    }

    One after(Instant time) {
      return new One(new AuditFilter(null, null, null, null, time, null));
    }

    One before(Instant time) {
      return new One(new AuditFilter(null, null, null, null, null, time));
    }
  }

  private static AuditFilter filter(UnaryOperator<One> condition) {
    return condition.apply(new One(AuditFilter.ALL)).filter();
  }
}
