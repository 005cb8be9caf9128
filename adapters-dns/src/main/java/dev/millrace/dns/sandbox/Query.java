package dev.millrace.dns.sandbox;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;

/**
 * One well-formed query with exactly one question.
 *
 * @param message as parsed from the wire; not to be changed
 * @param question its only question
 * @param transport how it came in
 * @param server the address it was sent to
 */
public record Query(Message message, Record question, Transport transport, InetAddress server) {

  public Name name() {
    return question.getName();
  }

  /** The type asked for, as dnsjava numbers types. */
  public int type() {
    return question.getType();
  }

  /** The class asked for, as dnsjava numbers classes. */
  public int dclass() {
    return question.getDClass();
  }

  public boolean overTcp() {
    return transport == Transport.TCP;
  }

  /** The EDNS record, or null for a query without EDNS. */
  public @Nullable OPTRecord edns() {
    return message.getOPT();
  }

  public boolean hasEdns() {
    return edns() != null;
  }

  /** Whether the query has another EDNS version than the one that exists. */
  public boolean hasUnknownEdnsVersion() {
    OPTRecord edns = edns();
    return edns != null && edns.getVersion() > 0;
  }

  /** Whether the query has any EDNS option. */
  public boolean hasOptions() {
    OPTRecord edns = edns();
    return edns != null && !edns.getOptions().isEmpty();
  }

  /** Whether the client asks for DNSSEC records (RFC 3225). */
  public boolean wantsDnssec() {
    OPTRecord edns = edns();
    return edns != null && (edns.getFlags() & ExtendedFlags.DO) != 0;
  }
}
