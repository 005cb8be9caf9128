package dev.millrace.domain.score;

import static dev.millrace.domain.score.BonusCriterion.CDS_CDNSKEY;
import static dev.millrace.domain.score.BonusCriterion.IPV6_ON_ALL_SERVERS;
import static dev.millrace.domain.score.BonusCriterion.MODERN_ALGORITHM;
import static dev.millrace.domain.score.BonusCriterion.NO_WARNINGS;
import static dev.millrace.domain.score.BonusCriterion.TWO_ASNS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonusEvidenceTest {

  @Test
  void nothingAppliesToARunWithoutEntries() {
    assertThat(judged()).isEmpty();
  }

  @Test
  void whatNoCaseShowedDoesNotApply() {
    assertThat(judged(Findings.of("SYNTAX", Level.INFO))).containsOnlyKeys(NO_WARNINGS);
  }

  @ParameterizedTest
  @CsvSource({
    "DS07_SIGNED, SIGNED, true",
    "DS07_NOT_SIGNED, SIGNED, false",
    "DS07_INCONSISTENT_SIGNED, SIGNED, false",
    "DS05_ZONE_NO_DNSSEC, SIGNED, false",
    "DS03_NSEC3_OPT_OUT_DISABLED, NO_NSEC3_OPT_OUT, true",
    "DS03_NO_NSEC3, NO_NSEC3_OPT_OUT, true",
    "DS03_NSEC3_OPT_OUT_ENABLED_NON_TLD, NO_NSEC3_OPT_OUT, false",
    "DS15_HAS_CDS_AND_CDNSKEY, CDS_CDNSKEY, true",
    "DS15_HAS_CDS_NO_CDNSKEY, CDS_CDNSKEY, true",
    "DS15_HAS_CDNSKEY_NO_CDS, CDS_CDNSKEY, true",
    "DS15_NO_CDS_CDNSKEY, CDS_CDNSKEY, false",
  })
  void aTagShowsACriterion(String tag, BonusCriterion criterion, boolean met) {
    assertThat(judged(Findings.entry("DNSSEC", tag, Level.INFO))).containsEntry(criterion, met);
  }

  @Test
  void optOutIsNoFlawOfATopLevelDomain() {
    assertThat(judged(Findings.entry("DNSSEC", "DS03_NSEC3_OPT_OUT_ENABLED_TLD", Level.INFO)))
        .doesNotContainKey(BonusCriterion.NO_NSEC3_OPT_OUT);
  }

  @Test
  void whatSpeaksAgainstACriterionWeighsMore() {
    assertThat(
            judged(
                Findings.entry("DNSSEC", "DS15_HAS_CDS_AND_CDNSKEY", Level.INFO),
                Findings.entry("DNSSEC", "DS15_NO_CDS_CDNSKEY", Level.INFO)))
        .containsEntry(CDS_CDNSKEY, false);
  }

  @ParameterizedTest
  @CsvSource({"INFO, true", "NOTICE, true", "WARNING, false", "ERROR, false", "CRITICAL, false"})
  void warningsAndWorseAreTheOnesThatCount(Level level, boolean met) {
    assertThat(judged(Findings.of("SYSTEM", level))).containsEntry(NO_WARNINGS, met);
  }

  @ParameterizedTest
  @CsvSource({"13, true", "14, true", "15, true", "16, true", "8, false", "10, false"})
  void curvesAreModern(String algorithm, boolean met) {
    assertThat(judged(Findings.algorithm(algorithm))).containsEntry(MODERN_ALGORITHM, met);
  }

  @Test
  void oneOldKeyAmongModernOnesIsNotModern() {
    assertThat(judged(Findings.algorithm("13"), Findings.algorithm("8")))
        .containsEntry(MODERN_ALGORITHM, false);
  }

  @ParameterizedTest
  @CsvSource({
    "ns1.example/2001:db8::1;ns2.example/2001:db8::2, true",
    "ns1.example/2001:db8::1;ns1.example/2001:db8::2, false",
    "ns1.example/2001:db8::1, false",
  })
  void eachServerByNameNeedsAnIpv6Address(String withIpv6, boolean met) {
    assertThat(judged(Findings.servers("ns1.example;ns2.example"), Findings.ipv6(withIpv6)))
        .containsEntry(IPV6_ON_ALL_SERVERS, met);
  }

  @Test
  void noServerWithIpv6IsNotMet() {
    assertThat(judged(Findings.servers("ns1.example;ns2.example")))
        .containsEntry(IPV6_ON_ALL_SERVERS, false);
  }

  @ParameterizedTest
  @CsvSource({
    "IPV4_DIFFERENT_ASN, asn_list, '64496,64497', true",
    "IPV6_DIFFERENT_ASN, asn_list, '64496;64497', true",
    "IPV4_SAME_ASN, asn_list, '64496,64497', true",
    "IPV4_ONE_ASN, asn, 64496, false",
  })
  void twoAutonomousSystemsAreCountedFromTheArguments(
      String tag, String argument, String value, boolean met) {
    Entry entry = Findings.entry("CONNECTIVITY", tag, Level.INFO, Map.of(argument, value));

    assertThat(judged(entry)).containsEntry(TWO_ASNS, met);
  }

  @Test
  void oneSystemForEachFamilyMakesTwo() {
    assertThat(
            judged(
                Findings.entry("CONNECTIVITY", "IPV4_ONE_ASN", Level.INFO, Map.of("asn", "64496")),
                Findings.entry("CONNECTIVITY", "IPV6_ONE_ASN", Level.INFO, Map.of("asn", "64497"))))
        .containsEntry(TWO_ASNS, true);
  }

  @Test
  void withoutAsnDataTheCriterionDoesNotApply() {
    assertThat(judged(Findings.entry("CONNECTIVITY", "ERROR_ASN_DATABASE", Level.NOTICE)))
        .doesNotContainKey(TWO_ASNS);
  }

  private static Map<BonusCriterion, Boolean> judged(Entry... entries) {
    return new BonusEvidence(List.of(entries)).judge();
  }
}
