package dev.millrace.dns.routing;

import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.recursion.Lookups;
import dev.millrace.dns.routing.Announcement.Reason;
import dev.millrace.dns.routing.Announcement.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Chooses where runs learn how addresses are announced: the profile says which kind of source, the
 * operator whether there is a table.
 *
 * @param table the operator's table; null for none
 */
public record AnnouncementSource(@Nullable PrefixTable table) {

  /** There is no table; services in the DNS can still be asked. */
  public static final AnnouncementSource WITHOUT_TABLE = new AnnouncementSource(null);

  private static final Announcements NONE = address -> new Unknown(Reason.UNAVAILABLE);

  /** A sparse profile that has the table asked; null where there is none. */
  public @Nullable String preference() {
    return table == null ? null : "{\"asn_db\":{\"style\":\"Local\"}}";
  }

  /** The source of one run. */
  public Announcements forRun(Profile profile, Lookups lookups) {
    Profile.AsnDatabase database = profile.asnDatabase();
    return switch (database.style()) {
      case CYMRU ->
          new OriginService(lookups, database.baseNames().stream().map(Names::of).toList());
      case LOCAL -> table == null ? NONE : table;
      case RIPE -> NONE;
    };
  }
}
