package dev.millrace.domain.score;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads from the tags of a run which bonus criteria apply and are met. A criterion applies when the
 * run shows one outcome or the other; a case that did not run shows neither.
 *
 * <p>Source: Zonemaster cases Delegation01, Connectivity03, DNSSEC03, DNSSEC05, DNSSEC07, DNSSEC15.
 */
final class BonusEvidence {

  private static final Set<String> MODERN = Set.of("13", "14", "15", "16");

  private final List<Entry> entries;
  private final Map<String, List<Entry>> byTag;

  BonusEvidence(List<Entry> entries) {
    this.entries = entries;
    this.byTag = entries.stream().collect(Collectors.groupingBy(Entry::tag));
  }

  Map<BonusCriterion, Boolean> judge() {
    Map<BonusCriterion, Boolean> verdicts = new EnumMap<>(BonusCriterion.class);
    for (BonusCriterion criterion : BonusCriterion.values()) {
      verdict(criterion).ifPresent(met -> verdicts.put(criterion, met));
    }
    return verdicts;
  }

  private Optional<Boolean> verdict(BonusCriterion criterion) {
    return switch (criterion) {
      case NO_WARNINGS -> noWarnings();
      case SIGNED ->
          shown(
              Set.of("DS07_SIGNED"),
              Set.of("DS07_NOT_SIGNED", "DS07_INCONSISTENT_SIGNED", "DS05_ZONE_NO_DNSSEC"));
      case MODERN_ALGORITHM -> modernAlgorithm();
      case NO_NSEC3_OPT_OUT ->
          shown(
              Set.of("DS03_NSEC3_OPT_OUT_DISABLED", "DS03_NO_NSEC3"),
              Set.of("DS03_NSEC3_OPT_OUT_ENABLED_NON_TLD"));
      case CDS_CDNSKEY ->
          shown(
              Set.of(
                  "DS15_HAS_CDS_AND_CDNSKEY", "DS15_HAS_CDS_NO_CDNSKEY", "DS15_HAS_CDNSKEY_NO_CDS"),
              Set.of("DS15_NO_CDS_CDNSKEY"));
      case IPV6_ON_ALL_SERVERS -> ipv6OnAllServers();
      case TWO_ASNS -> twoAsns();
    };
  }

  /** Not met if any tag speaks against it, met if one speaks for it, else not applicable. */
  private Optional<Boolean> shown(Set<String> forIt, Set<String> againstIt) {
    if (againstIt.stream().anyMatch(byTag::containsKey)) {
      return Optional.of(false);
    }
    return forIt.stream().anyMatch(byTag::containsKey) ? Optional.of(true) : Optional.empty();
  }

  private Optional<Boolean> noWarnings() {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(entries.stream().noneMatch(entry -> entry.level().isAtLeast(Level.WARNING)));
  }

  /** Each key has one entry with a tag by what is to be thought of its algorithm. */
  private Optional<Boolean> modernAlgorithm() {
    Set<String> algorithms =
        entries.stream()
            .filter(entry -> entry.tag().startsWith("DS05_ALGO_"))
            .map(entry -> entry.args().getOrDefault("algo_num", ""))
            .collect(Collectors.toSet());
    return algorithms.isEmpty() ? Optional.empty() : Optional.of(MODERN.containsAll(algorithms));
  }

  private Optional<Boolean> ipv6OnAllServers() {
    Set<String> servers = values("nsname_list", "ENOUGH_NS_CHILD", "NOT_ENOUGH_NS_CHILD");
    if (servers.isEmpty()) {
      return Optional.empty();
    }
    Set<String> withIpv6 =
        values("ns_list", "ENOUGH_IPV6_NS_CHILD", "NOT_ENOUGH_IPV6_NS_CHILD").stream()
            .map(server -> server.split("/")[0])
            .collect(Collectors.toSet());
    return Optional.of(withIpv6.containsAll(servers));
  }

  private Optional<Boolean> twoAsns() {
    Set<String> numbers =
        Stream.of("IPV4", "IPV6")
            .flatMap(
                family ->
                    Stream.concat(
                        values("asn", family + "_ONE_ASN").stream(),
                        values("asn_list", family + "_SAME_ASN", family + "_DIFFERENT_ASN")
                            .stream()))
            .collect(Collectors.toSet());
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.size() > 1);
  }

  /** The items of a list argument over all entries with these tags. */
  private Set<String> values(String argument, String... tags) {
    return Arrays.stream(tags)
        .flatMap(tag -> byTag.getOrDefault(tag, List.of()).stream())
        .flatMap(entry -> Arrays.stream(entry.args().getOrDefault(argument, "").split("[;,\\s]+")))
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toSet());
  }
}
