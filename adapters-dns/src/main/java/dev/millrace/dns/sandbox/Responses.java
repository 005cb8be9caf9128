package dev.millrace.dns.sandbox;

import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Section;

/** Makes empty responses to start from. */
public final class Responses {
  /** The UDP size that sandbox servers offer, as RFC 9715 advises. */
  public static final int UDP_SIZE = 1232;

  private static final int EXTENDED_BITS = 4;

  private Responses() {}

  /** A response with the question, the given code and, if the query had one, an OPT record. */
  public static Message to(Query query, int rcode) {
    Message response = withoutEdns(query, rcode);
    if (query.hasEdns()) {
      int flags = query.wantsDnssec() ? ExtendedFlags.DO : 0;
      response.addRecord(
          new OPTRecord(UDP_SIZE, rcode >> EXTENDED_BITS, 0, flags), Section.ADDITIONAL);
    }
    return response;
  }

  /** A response with the question and the given code, as from a server that knows no EDNS. */
  public static Message withoutEdns(Query query, int rcode) {
    Message response = new Message(query.message().getHeader().getID());
    Header header = response.getHeader();
    header.setFlag(Flags.QR);
    header.setOpcode(query.message().getHeader().getOpcode());
    header.setRcode(rcode & 0xF);
    if (query.message().getHeader().getFlag(Flags.RD)) {
      header.setFlag(Flags.RD);
    }
    response.addRecord(query.question(), Section.QUESTION);
    return response;
  }
}
