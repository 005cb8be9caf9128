package dev.millrace.dns.basic;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.Type;

/** Reports, as only module BASIC does, which servers are asked and which are passed over. */
final class EnabledFamilies {

  private EnabledFamilies() {}

  static List<ServerAddress> report(
      ZoneUnderTest zone, List<ServerAddress> servers, Findings findings, int type) {
    List<ServerAddress> enabled = zone.enabled(servers, BasicTags.COMMON, findings, type);
    for (ServerAddress server : enabled) {
      findings.add(
          (server.isIpv4() ? BasicTags.IPV4_ENABLED : BasicTags.IPV6_ENABLED)
              .with(server, Type.string(type)));
    }
    return enabled;
  }
}
