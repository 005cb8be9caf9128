package dev.millrace.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ScoringProperties {

  private static final ScoringPolicy POLICY = ScoringPolicy.DEFAULT;

  @Property
  void scoresStayBetweenZeroAndAHundred(@ForAll @From("findings") List<Entry> entries) {
    ScoreCard card = POLICY.score(entries);

    assertThat(card.score()).isBetween(0.0, 100.0);
    assertThat(card.categories().values())
        .hasSize(4)
        .allSatisfy(points -> assertThat(points).isBetween(0.0, 100.0));
  }

  @Property
  void moreFindingsNeverRaiseTheScore(
      @ForAll @From("findings") List<Entry> some, @ForAll @From("findings") List<Entry> more) {
    List<Entry> all = new ArrayList<>(some);
    all.addAll(more);

    assertThat(POLICY.score(all).score()).isLessThanOrEqualTo(POLICY.score(some).score());
  }

  @Property
  void theOrderOfFindingsMeansNothing(
      @ForAll @From("findings") List<Entry> entries, @ForAll Random random) {
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);

    assertThat(POLICY.score(shuffled)).isEqualTo(POLICY.score(entries));
  }

  @Property
  void theGradeAgreesWithTheScore(@ForAll @From("findings") List<Entry> entries) {
    ScoreCard card = POLICY.score(entries);

    assertThat(card.score()).isGreaterThanOrEqualTo(card.grade().minimum());
    if (card.grade() == Grade.A_PLUS) {
      assertThat(card.bonus().values()).isNotEmpty().doesNotContain(false);
    }
  }

  @Provide
  Arbitrary<List<Entry>> findings() {
    Arbitrary<String> modules =
        Arbitraries.of(
            "DNSSEC",
            "NAMESERVER",
            "BASIC",
            "DELEGATION",
            "CONNECTIVITY",
            "ADDRESS",
            "CONSISTENCY",
            "ZONE",
            "SYNTAX",
            "SYSTEM");
    Arbitrary<String> tags =
        Arbitraries.of("ANY_TAG", "DS07_SIGNED", "DS07_NOT_SIGNED", "N16_HAS_NSID", "DS05_ALGO_OK");
    Arbitrary<Level> levels =
        Arbitraries.frequencyOf(
            Tuple.of(30, Arbitraries.of(Level.DEBUG, Level.INFO, Level.NOTICE)),
            Tuple.of(5, Arbitraries.of(Level.WARNING, Level.ERROR)),
            Tuple.of(1, Arbitraries.just(Level.CRITICAL)));
    return Combinators.combine(modules, tags, levels).as(Findings::entry).list().ofMaxSize(60);
  }
}
