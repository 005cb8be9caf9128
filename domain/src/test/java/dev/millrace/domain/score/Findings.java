package dev.millrace.domain.score;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds entries for scores. */
final class Findings {

  private Findings() {}

  static Entry entry(String module, String tag, Level level) {
    return entry(module, tag, level, Map.of());
  }

  static Entry entry(String module, String tag, Level level, Map<String, String> args) {
    return new Entry(Duration.ZERO, module, "Unspecified", tag, level, args);
  }

  static Entry of(String module, Level level) {
    return entry(module, "ANY_TAG", level);
  }

  /** What a zone shows that does all that it can. */
  static List<Entry> exemplary() {
    return new ArrayList<>(
        List.of(
            entry("DNSSEC", "DS07_SIGNED", Level.INFO),
            algorithm("13"),
            entry("DNSSEC", "DS03_NSEC3_OPT_OUT_DISABLED", Level.INFO),
            entry("DNSSEC", "DS15_HAS_CDS_AND_CDNSKEY", Level.INFO),
            servers("ns1.example;ns2.example"),
            ipv6("ns1.example/2001:db8::1;ns2.example/2001:db8::2"),
            entry(
                "CONNECTIVITY",
                "IPV4_DIFFERENT_ASN",
                Level.INFO,
                Map.of("asn_list", "64496,64497"))));
  }

  static Entry algorithm(String number) {
    return entry("DNSSEC", "DS05_ALGO_OK", Level.INFO, Map.of("algo_num", number));
  }

  static Entry servers(String names) {
    return entry("DELEGATION", "ENOUGH_NS_CHILD", Level.INFO, Map.of("nsname_list", names));
  }

  static Entry ipv6(String servers) {
    return entry("DELEGATION", "ENOUGH_IPV6_NS_CHILD", Level.INFO, Map.of("ns_list", servers));
  }
}
