package dev.millrace.dns.methods;

import dev.millrace.dns.query.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * What one server of a parent zone says about the zone tested.
 *
 * @param server the server asked
 * @param parentZone the zone it serves that would delegate the zone tested
 * @param kind what it says
 * @param target the DNAME target; null unless {@link Kind#DNAME}
 */
public record ParentSighting(
    ServerAddress server, Name parentZone, Kind kind, @Nullable Name target) {

  /** What a server can say about the zone tested. */
  public enum Kind {
    /** It delegates the zone. */
    DELEGATION,
    /** It answers with the zone's SOA itself: parent and child share the server. */
    SOA_ANSWER,
    /** The name does not exist. */
    NXDOMAIN,
    /** The name is a CNAME. */
    CNAME,
    /** A referral that comes with a CNAME for the name. */
    CNAME_WITH_REFERRAL,
    /** The name has a DNAME. */
    DNAME,
    /** The name exists without being a zone or an alias. */
    NODATA;

    /** Whether it shows that the zone exists. */
    public boolean isZone() {
      return this == DELEGATION || this == SOA_ANSWER;
    }
  }
}
