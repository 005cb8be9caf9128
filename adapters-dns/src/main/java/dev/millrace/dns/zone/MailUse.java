package dev.millrace.dns.zone;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.testcase.ZoneUnderTest;
import org.xbill.DNS.Name;

/** Which zones are expected to be used in addresses of mail (Zone09, Zone11). */
final class MailUse {

  private static final Name ARPA = Names.of("arpa");

  private MailUse() {}

  /** Whether mail is expected: not for the root, a top-level domain, and names under arpa. */
  static boolean isExpected(ZoneUnderTest zone) {
    return !zone.isRoot() && !isTopLevel(zone) && !zone.name().subdomain(ARPA);
  }

  static boolean isTopLevel(ZoneUnderTest zone) {
    return Names.depth(zone.name()) == 1;
  }
}
