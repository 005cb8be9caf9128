package dev.millrace.dns.zone;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/** What Zone09 can find; the meaning of each tag is its message. */
final class Zone09Tags {

  static final Tag.Of0 INCONSISTENT_MX = ZoneTags.ZONE.at(WARNING, "Z09_INCONSISTENT_MX");
  static final Tag.Of0 INCONSISTENT_MX_DATA = ZoneTags.ZONE.at(WARNING, "Z09_INCONSISTENT_MX_DATA");
  static final Tag.Of0 MISSING_MAIL_TARGET = ZoneTags.ZONE.at(NOTICE, "Z09_MISSING_MAIL_TARGET");
  static final Tag.Of2<Collection<InetAddress>, Collection<String>> MX_DATA =
      ZoneTags.ZONE.at(INFO, "Z09_MX_DATA", Args.NS_IP_LIST, Args.textList("mailtarget_list"));
  static final Tag.Of1<Collection<InetAddress>> MX_FOUND =
      ZoneTags.ZONE.at(INFO, "Z09_MX_FOUND", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> NON_AUTH_MX_RESPONSE =
      ZoneTags.ZONE.at(WARNING, "Z09_NON_AUTH_MX_RESPONSE", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> NO_MX_FOUND =
      ZoneTags.ZONE.at(INFO, "Z09_NO_MX_FOUND", Args.NS_IP_LIST);
  static final Tag.Of1<Collection<InetAddress>> NO_RESPONSE_MX_QUERY =
      ZoneTags.ZONE.at(WARNING, "Z09_NO_RESPONSE_MX_QUERY", Args.NS_IP_LIST);
  static final Tag.Of0 NULL_MX_NON_ZERO_PREF =
      ZoneTags.ZONE.at(NOTICE, "Z09_NULL_MX_NON_ZERO_PREF");
  static final Tag.Of0 NULL_MX_WITH_OTHER_MX =
      ZoneTags.ZONE.at(WARNING, "Z09_NULL_MX_WITH_OTHER_MX");
  static final Tag.Of0 ROOT_EMAIL_DOMAIN = ZoneTags.ZONE.at(NOTICE, "Z09_ROOT_EMAIL_DOMAIN");
  static final Tag.Of0 TLD_EMAIL_DOMAIN = ZoneTags.ZONE.at(WARNING, "Z09_TLD_EMAIL_DOMAIN");
  static final Tag.Of2<Collection<InetAddress>, String> UNEXPECTED_RCODE_MX =
      ZoneTags.ZONE.at(WARNING, "Z09_UNEXPECTED_RCODE_MX", Args.NS_IP_LIST, Args.RCODE);

  private Zone09Tags() {}

  static List<Tag> all() {
    return List.of(
        INCONSISTENT_MX,
        INCONSISTENT_MX_DATA,
        MISSING_MAIL_TARGET,
        MX_DATA,
        MX_FOUND,
        NON_AUTH_MX_RESPONSE,
        NO_MX_FOUND,
        NO_RESPONSE_MX_QUERY,
        NULL_MX_NON_ZERO_PREF,
        NULL_MX_WITH_OTHER_MX,
        ROOT_EMAIL_DOMAIN,
        TLD_EMAIL_DOMAIN,
        UNEXPECTED_RCODE_MX);
  }
}
