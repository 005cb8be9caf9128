package dev.millrace.dns.delegation;

import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.ServerAddress;
import java.util.List;
import java.util.function.Predicate;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * The smallest referral that a parent may send for a zone: all NS records, and one address of each
 * family whose servers all need glue, in answer to the longest name below the zone.
 */
final class Referral {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_LABEL = 63;

  /** TTLs do not change the size. */
  private static final long TTL = 0;

  private final Name zone;
  private final Name parent;
  private final NameServers servers;

  /**
   * @param parent the parent zone; servers with names at or below it need glue
   */
  Referral(Name zone, Name parent, NameServers servers) {
    this.zone = zone;
    this.parent = parent;
    this.servers = servers;
  }

  /** The octets on the wire, with name compression (RFC 1035, section 4.1.4). */
  int size() {
    Message message = Message.newQuery(Record.newRecord(longestName(zone), Type.NS, DClass.IN));
    for (Name server : servers.names()) {
      message.addRecord(new NSRecord(zone, DClass.IN, TTL, server), Section.AUTHORITY);
    }
    addGlue(message, ServerAddress::isIpv4);
    addGlue(message, ServerAddress::isIpv6);
    return message.toWire().length;
  }

  private void addGlue(Message message, Predicate<ServerAddress> family) {
    List<ServerAddress> members = servers.pairs().stream().filter(family).toList();
    if (members.isEmpty() || !members.stream().allMatch(m -> m.server().subdomain(parent))) {
      return;
    }
    ServerAddress one = members.getFirst();
    message.addRecord(
        one.isIpv4()
            ? new ARecord(one.server(), DClass.IN, TTL, one.address())
            : new AAAARecord(one.server(), DClass.IN, TTL, one.address()),
        Section.ADDITIONAL);
  }

  /** A name of 255 octets below the zone, or of as many as the zone's own length allows. */
  static Name longestName(Name zone) {
    Name name = zone;
    int room = LONGEST_NAME - name.length();
    while (room > 1) {
      int label = Math.min(LONGEST_LABEL, room - 1);
      // One octet alone is no room for a label, so none may be left over.
      if (room - label == 2) {
        label--;
      }
      name = prepended(label, name);
      room = LONGEST_NAME - name.length();
    }
    return name;
  }

  private static Name prepended(int length, Name name) {
    try {
      return new Name("x".repeat(length), name);
    } catch (TextParseException e) {
      throw new IllegalStateException("a label of " + length + " octets does not fit", e);
    }
  }
}
