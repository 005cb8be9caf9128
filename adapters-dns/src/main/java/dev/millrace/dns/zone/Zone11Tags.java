package dev.millrace.dns.zone;

import static dev.millrace.domain.entry.Level.INFO;
import static dev.millrace.domain.entry.Level.NOTICE;
import static dev.millrace.domain.entry.Level.WARNING;

import dev.millrace.dns.finding.Args;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.Name;

/** What Zone11 can find; the meaning of each tag is its message. */
final class Zone11Tags {

  static final Tag.Of1<Collection<ServerAddress>> DIFFERENT_SPF_POLICIES_FOUND =
      ZoneTags.ZONE.at(NOTICE, "Z11_DIFFERENT_SPF_POLICIES_FOUND", Args.NS_LIST);
  static final Tag.Of0 INCONSISTENT_SPF_POLICIES =
      ZoneTags.ZONE.at(WARNING, "Z11_INCONSISTENT_SPF_POLICIES");
  static final Tag.Of1<Name> NO_SPF_FOUND =
      ZoneTags.ZONE.at(NOTICE, "Z11_NO_SPF_FOUND", Args.DOMAIN);
  static final Tag.Of1<Name> NO_SPF_NON_MAIL_DOMAIN =
      ZoneTags.ZONE.at(INFO, "Z11_NO_SPF_NON_MAIL_DOMAIN", Args.DOMAIN);
  static final Tag.Of1<Name> NON_NULL_SPF_NON_MAIL_DOMAIN =
      ZoneTags.ZONE.at(NOTICE, "Z11_NON_NULL_SPF_NON_MAIL_DOMAIN", Args.DOMAIN);
  static final Tag.Of1<Name> NULL_SPF_NON_MAIL_DOMAIN =
      ZoneTags.ZONE.at(INFO, "Z11_NULL_SPF_NON_MAIL_DOMAIN", Args.DOMAIN);
  static final Tag.Of1<Collection<ServerAddress>> SPF_MULTIPLE_RECORDS =
      ZoneTags.ZONE.at(WARNING, "Z11_SPF_MULTIPLE_RECORDS", Args.NS_LIST);
  static final Tag.Of2<Name, Collection<ServerAddress>> SPF_SYNTAX_ERROR =
      ZoneTags.ZONE.at(WARNING, "Z11_SPF_SYNTAX_ERROR", Args.DOMAIN, Args.NS_LIST);
  static final Tag.Of1<Name> SPF_SYNTAX_OK =
      ZoneTags.ZONE.at(INFO, "Z11_SPF_SYNTAX_OK", Args.DOMAIN);
  static final Tag.Of0 UNABLE_TO_CHECK_FOR_SPF =
      ZoneTags.ZONE.at(WARNING, "Z11_UNABLE_TO_CHECK_FOR_SPF");

  private Zone11Tags() {}

  static List<Tag> all() {
    return List.of(
        DIFFERENT_SPF_POLICIES_FOUND,
        INCONSISTENT_SPF_POLICIES,
        NO_SPF_FOUND,
        NO_SPF_NON_MAIL_DOMAIN,
        NON_NULL_SPF_NON_MAIL_DOMAIN,
        NULL_SPF_NON_MAIL_DOMAIN,
        SPF_MULTIPLE_RECORDS,
        SPF_SYNTAX_ERROR,
        SPF_SYNTAX_OK,
        UNABLE_TO_CHECK_FOR_SPF);
  }
}
