package dev.millrace.dns.network;

import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.Query;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.GenericEDNSOption;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Queries as messages, and which messages answer them. */
public final class Wire {

  private static final int DO_BIT = 0x8000;

  private Wire() {}

  /** The query on the wire (RFC 1035, section 4.1; RFC 6891, section 6.1). */
  static byte[] encode(Query query, int id) {
    Message message = new Message(id);
    Header header = message.getHeader();
    header.setOpcode(Opcode.QUERY);
    set(header, Flags.RD, query.flags().rd());
    set(header, Flags.AD, query.flags().ad());
    set(header, Flags.CD, query.flags().cd());
    message.addRecord(
        Record.newRecord(query.name(), query.type(), query.dclass()), Section.QUESTION);
    Edns edns = query.edns();
    if (edns != null) {
      message.addRecord(opt(edns), Section.ADDITIONAL);
    }
    return message.toWire();
  }

  private static void set(Header header, int flag, boolean on) {
    if (on) {
      header.setFlag(flag);
    }
  }

  private static OPTRecord opt(Edns edns) {
    List<EDNSOption> options =
        edns.options().stream()
            .<EDNSOption>map(option -> new GenericEDNSOption(option.code(), option.octets()))
            .toList();
    int flags = (edns.dnssecOk() ? DO_BIT : 0) | edns.z();
    return new OPTRecord(edns.udpSize(), 0, edns.version(), flags, options);
  }

  /** Whether octets start with the header of a response with this id. */
  static boolean isResponse(byte[] octets, int id) {
    return octets.length >= Header.LENGTH
        && ((octets[0] & 0xff) << 8 | (octets[1] & 0xff)) == id
        && (octets[2] & 0x80) != 0;
  }

  /**
   * The message; empty if the octets are no well-formed one. Whatever the parser makes of octets
   * that a hostile server chose, it is a malformed message and never the end of a test case. Only
   * AAAA records of a wrong length are let through, as {@link
   * dev.millrace.dns.query.MisshapenRecord}s.
   */
  public static Optional<Message> decode(byte[] octets) {
    try {
      return Optional.of(new Message(octets));
    } catch (IOException | RuntimeException e) {
      return LenientDecoder.decode(octets);
    }
  }

  /**
   * Whether a response answers the query: opcode and, if there is one, the question are the same.
   * Letter case does not count. A server that understood nothing sends no question back.
   */
  static boolean answers(Message message, Query query) {
    if (message.getHeader().getOpcode() != Opcode.QUERY) {
      return false;
    }
    Record question = message.getQuestion();
    return question == null
        || (question.getName().equals(query.name())
            && question.getType() == query.type()
            && question.getDClass() == query.dclass());
  }
}
