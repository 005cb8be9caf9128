package dev.millrace.bootstrap.configuration;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/** How zones are tested. */
public final class EngineKeys {

  public static final Setting<Path> HINTS =
      Setting.of(
          "engine.hints",
          "hints",
          Forms.path(),
          "",
          "A root hints file to start from instead of the root servers of the Internet.");

  public static final Setting<Integer> DNS_PORT =
      Setting.of(
          "engine.dns_port",
          "dns-port",
          Forms.number(1, 65_535),
          "53",
          "The port of all name servers; another one only makes sense in a laboratory.");

  public static final Setting<Integer> DNS_TIMEOUT =
      Setting.of(
              "engine.timeout",
              "dns-timeout",
              Forms.number(1, 255),
              "",
              "Seconds to wait for an answer over TCP, and for each try over UDP at the latest.")
          .withDefault(environment -> "", "what the profile says, 5");

  public static final Setting<Integer> DNS_RETRY =
      Setting.of(
              "engine.retry",
              "dns-retry",
              Forms.number(1, 255),
              "",
              "How often a query over UDP is sent before its server counts as silent.")
          .withDefault(environment -> "", "what the profile says, 2");

  public static final Setting<Integer> DNS_RETRANS =
      Setting.of(
              "engine.retrans",
              "dns-retrans",
              Forms.number(1, 255),
              "",
              "Seconds to wait before a query over UDP is sent again.")
          .withDefault(environment -> "", "what the profile says, 3");

  public static final Setting<Boolean> IPV4 =
      Setting.of("engine.ipv4", "ipv4", Forms.onOff(), "true", "Query name servers over IPv4.");

  public static final Setting<Boolean> IPV6 =
      Setting.of("engine.ipv6", "ipv6", Forms.onOff(), "true", "Query name servers over IPv6.");

  public static final Setting<InetAddress> SOURCE4 =
      Setting.of(
          "engine.source_ipv4",
          "source-ipv4",
          Forms.address(4),
          "",
          "The address that IPv4 queries are sent from.");

  public static final Setting<InetAddress> SOURCE6 =
      Setting.of(
          "engine.source_ipv6",
          "source-ipv6",
          Forms.address(16),
          "",
          "The address that IPv6 queries are sent from.");

  public static final Setting<Boolean> ALLOW_NON_GLOBAL =
      Setting.of(
          "engine.allow_non_global_targets",
          "allow-non-global-targets",
          Forms.onOff(),
          "false",
          "Query private, loopback and other addresses that are not part of the Internet.");

  public static final Setting<Path> PROFILE =
      Setting.of(
          "engine.profile",
          "profile",
          Forms.path(),
          "",
          "A profile (YAML or JSON) that goes over the default one in every test.");

  public static final Setting<Path> PREFIX_TABLE =
      Setting.of(
          "engine.prefix_table",
          "prefix-table",
          Forms.path(),
          "",
          "A table of announced prefixes and their AS numbers; no service is asked for them then.");

  /** All of these. */
  static final List<Setting<?>> ALL =
      List.of(
          HINTS,
          DNS_PORT,
          DNS_TIMEOUT,
          DNS_RETRY,
          DNS_RETRANS,
          IPV4,
          IPV6,
          SOURCE4,
          SOURCE6,
          ALLOW_NON_GLOBAL,
          PROFILE,
          PREFIX_TABLE);

  private EngineKeys() {}
}
