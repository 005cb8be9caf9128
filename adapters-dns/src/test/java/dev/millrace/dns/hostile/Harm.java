package dev.millrace.dns.hostile;

import dev.millrace.dns.fuzz.Mutation;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Reply;
import dev.millrace.dns.sandbox.Responses;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Answers that no honest server gives. */
final class Harm {
  private static final long TTL = 3600;
  private static final int HEADER = 12;

  private Harm() {}

  /** The right id over octets that are no message: counts of records that are not there. */
  static Fault empty() {
    return (query, sound) -> new Reply.Raw(header(query, 0, 500).array());
  }

  /** A record whose name points at itself (RFC 1035, section 4.1.4). */
  static Fault pointingAtItself() {
    return (query, sound) -> {
      ByteBuffer octets = header(query, 0, 1, 12);
      octets.putShort((short) (0xC000 | HEADER));
      octets.putShort((short) Type.A).putShort((short) DClass.IN).putInt(0).putShort((short) 4);
      return new Reply.Raw(octets.array());
    };
  }

  /** A thousand names, each a pointer to the one before. */
  static Fault pointingBackAndBack() {
    return (query, sound) -> {
      int names = 1_000;
      ByteBuffer octets = header(query, 0, names, names * 14);
      int last = HEADER;
      for (int i = 0; i < names; i++) {
        int here = octets.position();
        octets.put((byte) 1).put((byte) 'a').putShort((short) (0xC000 | last));
        octets.putShort((short) Type.NULL).putShort((short) DClass.IN).putInt(0);
        octets.putShort((short) 0);
        last = Math.min(here, 0x3FFF);
      }
      return new Reply.Raw(octets.array());
    };
  }

  private static ByteBuffer header(Query query, int questions, int answers) {
    return header(query, questions, answers, 0);
  }

  private static ByteBuffer header(Query query, int questions, int answers, int room) {
    ByteBuffer octets = ByteBuffer.allocate(HEADER + room);
    octets.putShort((short) query.message().getHeader().getID());
    octets.putShort((short) 0x8400);
    return octets.putShort((short) questions).putShort((short) answers).putInt(0);
  }

  /** As much as a message can hold, whatever is asked. */
  static Fault huge() {
    return (query, sound) -> {
      Message response = authoritative(query);
      for (int i = 0; i < 250; i++) {
        String text = "%03d".formatted(i) + "x".repeat(230);
        response.addRecord(new TXTRecord(query.name(), DClass.IN, TTL, text), Section.ANSWER);
      }
      return Reply.of(response);
    };
  }

  /** Thousands of records of the smallest kind: little on the wire, much in memory. */
  static Fault countless() {
    return (query, sound) -> {
      int records = 5_000;
      ByteBuffer octets = header(query, 0, records, records * 11);
      for (int i = 0; i < records; i++) {
        octets.put((byte) 0).putShort((short) Type.NULL).putShort((short) DClass.IN);
        octets.putInt(i).putShort((short) 0);
      }
      return query.overTcp() ? new Reply.Raw(octets.array()) : truncated(query);
    };
  }

  private static Reply truncated(Query query) {
    Message response = Responses.to(query, Rcode.NOERROR);
    response.getHeader().setFlag(Flags.TC);
    return Reply.of(response);
  }

  /** Every name is an alias of a longer one, without end. */
  static Fault aliasesWithoutEnd() {
    return (query, sound) -> {
      Message response = authoritative(query);
      boolean full = query.name().length() > 240 || query.name().equals(Name.root);
      Name target = full ? Names.of("again.aliases.xa") : Names.of("a." + query.name());
      response.addRecord(new CNAMERecord(query.name(), DClass.IN, TTL, target), Section.ANSWER);
      return Reply.of(response);
    };
  }

  /** Refers every question to another name just below, at the same address. */
  static Fault referralsWithoutEnd(Name apex, InetAddress self) {
    return (query, sound) -> {
      Message response = Responses.to(query, Rcode.NOERROR);
      Name cut = query.name().equals(apex) ? apex : query.name();
      Name server = Names.of("ns." + apex);
      response.addRecord(new NSRecord(cut, DClass.IN, TTL, server), Section.AUTHORITY);
      response.addRecord(new ARecord(server, DClass.IN, TTL, self), Section.ADDITIONAL);
      return Reply.of(response);
    };
  }

  /** A delegation of whatever is asked for to this many servers without address. */
  static Fault crowd(Name child, int servers) {
    Fault fault =
        (query, sound) -> {
          Message response = Responses.to(query, Rcode.NOERROR);
          for (int i = 0; i < servers; i++) {
            Name server = Names.of("ns" + i + ".nobody" + i + ".xa");
            response.addRecord(new NSRecord(child, DClass.IN, TTL, server), Section.AUTHORITY);
          }
          return Reply.of(response);
        };
    return fault.when(query -> query.name().subdomain(child));
  }

  /** Sound answers with faults, other ones for each question. */
  static Fault spoiled() {
    return (query, sound) ->
        sound.reply(query) instanceof Reply.Messages messages
            ? new Reply.Raw(
                new Mutation(new Random(query.type() * 31L + query.name().hashCode()))
                    .of(messages.messages().getFirst()))
            : Reply.silence();
  }

  private static Message authoritative(Query query) {
    Message response = Responses.to(query, Rcode.NOERROR);
    response.getHeader().setFlag(Flags.AA);
    return response;
  }
}
