package dev.millrace.benchmarks.load;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a test of a zone with four name servers finds: mostly that all is well, and what was asked
 * and answered on the way.
 */
final class Findings {

  private static final List<Kind> KINDS =
      List.of(
          new Kind("SYSTEM", "Unspecified", "GLOBAL_VERSION", Level.INFO, "version"),
          new Kind("SYSTEM", "Unspecified", "TEST_CASE_START", Level.DEBUG, "testcase"),
          new Kind("SYSTEM", "Unspecified", "TEST_CASE_END", Level.DEBUG, "testcase"),
          new Kind("BASIC", "Basic01", "B01_PARENT_FOUND", Level.INFO, "domain", "ns_list"),
          new Kind("BASIC", "Basic02", "B02_AUTH_RESPONSE_SOA", Level.INFO, "domain", "ns_list"),
          new Kind("ADDRESS", "Address01", "NO_IP_PRIVATE_NETWORK", Level.INFO, "ns"),
          new Kind("ADDRESS", "Address02", "NAMESERVERS_IP_WITH_REVERSE", Level.INFO, "ns"),
          new Kind("ADDRESS", "Address03", "NAMESERVER_IP_PTR_MATCH", Level.INFO, "ns"),
          new Kind("CONNECTIVITY", "Connectivity01", "CN01_IPV4_DISABLED", Level.DEBUG, "ns"),
          new Kind("CONNECTIVITY", "Connectivity03", "IPV4_DIFFERENT_ASN", Level.INFO, "asn_list"),
          new Kind(
              "CONNECTIVITY",
              "Connectivity04",
              "CN04_IPV4_SAME_PREFIX",
              Level.NOTICE,
              "ip_prefix",
              "ns_list"),
          new Kind("CONSISTENCY", "Consistency01", "ONE_SOA_SERIAL", Level.INFO, "serial"),
          new Kind("CONSISTENCY", "Consistency05", "ADDRESSES_MATCH", Level.INFO, "domain"),
          new Kind(
              "DNSSEC",
              "DNSSEC01",
              "DS01_DS_ALGO_DEPRECATED",
              Level.ERROR,
              "ds_algo_num",
              "keytag",
              "ns_list"),
          new Kind("DNSSEC", "DNSSEC02", "DS02_DNSKEY_FOR_DS", Level.INFO, "keytag", "ns_list"),
          new Kind(
              "DNSSEC", "DNSSEC05", "DS05_ALGO_OK", Level.INFO, "algo_num", "keytag", "ns_list"),
          new Kind("DNSSEC", "DNSSEC08", "DS08_DNSKEY_RRSIG_OK", Level.DEBUG, "keytag", "ns_list"),
          new Kind("DELEGATION", "Delegation01", "ENOUGH_NS_CHILD", Level.INFO, "count", "ns_list"),
          new Kind("DELEGATION", "Delegation03", "REFERRAL_SIZE_OK", Level.INFO, "size"),
          new Kind("DELEGATION", "Delegation04", "ARE_AUTHORITATIVE", Level.INFO, "ns_list"),
          new Kind("NAMESERVER", "Nameserver01", "IS_NOT_A_RECURSOR", Level.INFO, "ns"),
          new Kind("NAMESERVER", "Nameserver02", "EDNS0_SUPPORT", Level.INFO, "ns"),
          new Kind("NAMESERVER", "Nameserver03", "AXFR_FAILURE", Level.INFO, "ns"),
          new Kind(
              "NAMESERVER",
              "Nameserver15",
              "N15_SOFTWARE_VERSION",
              Level.NOTICE,
              "ns",
              "query_name",
              "string"),
          new Kind("SYNTAX", "Syntax01", "ONLY_ALLOWED_CHARS", Level.INFO, "domain"),
          new Kind(
              "ZONE",
              "Zone02",
              "REFRESH_MINIMUM_VALUE_LOWER",
              Level.WARNING,
              "refresh",
              "required_refresh"),
          new Kind("ZONE", "Zone09", "Z09_MX_DATA", Level.INFO, "mailtarget_list", "ns_list"));

  private Findings() {}

  /** As many entries for a domain, the same each time. */
  static List<Entry> of(String domain, int count) {
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Kind kind = KINDS.get(i % KINDS.size());
      entries.add(
          new Entry(
              Duration.ofNanos(1_000L * 8_731 * (i + 1)),
              kind.module,
              kind.testcase,
              kind.tag,
              kind.level,
              args(kind, domain, i)));
    }
    return entries;
  }

  private static Map<String, String> args(Kind kind, String domain, int place) {
    Map<String, String> args = new LinkedHashMap<>();
    for (String name : kind.args) {
      args.put(name, value(name, domain, place));
    }
    return args;
  }

  private static String value(String name, String domain, int place) {
    return switch (name) {
      case "domain", "query_name" -> domain;
      case "ns" -> server(domain, place % 4);
      case "ns_list" -> server(domain, 0) + ";" + server(domain, 1) + ";" + server(domain, 2);
      case "mailtarget_list" -> "mail1." + domain + ";mail2." + domain;
      case "string" -> "unbound 1.22.0";
      case "testcase" -> "Nameserver15";
      case "version" -> "v8.0.0";
      default -> String.valueOf(1_000 + place * 37);
    };
  }

  private static String server(String domain, int number) {
    return number % 2 == 0
        ? "ns" + number + "." + domain + "/192.0.2." + (number + 10)
        : "ns" + number + "." + domain + "/2001:db8:42::" + number + ":53";
  }

  private record Kind(String module, String testcase, String tag, Level level, List<String> args) {
    Kind(String module, String testcase, String tag, Level level, String... args) {
      this(module, testcase, tag, level, List.of(args));
    }
  }
}
