package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The usual ways in which name servers go wrong. */
public final class Faults {
  private static final long TTL = 3600;

  private Faults() {}

  /** Never answers. */
  public static Fault silent() {
    return (query, sound) -> Reply.silence();
  }

  /** Answers late. */
  public static Fault slow(Duration delay) {
    return (query, sound) -> new Reply.Later(delay, sound.reply(query));
  }

  /** Answers every query with an error code and nothing else. */
  public static Fault responds(int rcode) {
    return (query, sound) -> Reply.of(Responses.to(query, rcode));
  }

  public static Fault refused() {
    return responds(Rcode.REFUSED);
  }

  public static Fault servfail() {
    return responds(Rcode.SERVFAIL);
  }

  /** Closes TCP connections without a word. */
  public static Fault noTcp() {
    return silent().when(Query::overTcp);
  }

  /** Answers over TCP only. */
  public static Fault noUdp() {
    return silent().when(query -> !query.overTcp());
  }

  /** Sends everybody from UDP to TCP, however small the answer. */
  public static Fault truncating() {
    Fault truncated =
        (query, sound) -> {
          Message response = Responses.to(query, Rcode.NOERROR);
          response.getHeader().setFlag(Flags.TC);
          return Reply.of(response);
        };
    return truncated.when(query -> !query.overTcp());
  }

  /** Has the data but does not claim authority for it. */
  public static Fault notAuthoritative() {
    return changing(
        response -> {
          response.getHeader().unsetFlag(Flags.AA);
          return response;
        });
  }

  /** Says that it looks up names for everybody. */
  public static Fault recursionAvailable() {
    return changing(
        response -> {
          response.getHeader().setFlag(Flags.RA);
          return response;
        });
  }

  /** Does not know the zone and refers to the root instead (RFC 1034 section 4.3.1 misread). */
  public static Fault upwardReferral() {
    return (query, sound) -> {
      Message response = Responses.to(query, Rcode.NOERROR);
      for (String server : List.of("a.root.", "b.root.")) {
        response.addRecord(
            new NSRecord(Name.root, DClass.IN, TTL, Name.fromConstantString(server)),
            Section.AUTHORITY);
      }
      return Reply.of(response);
    };
  }

  /** Answers with another id. */
  public static Fault wrongId() {
    return changing(
        response -> {
          response.getHeader().setID(response.getHeader().getID() ^ 0x5555);
          return response;
        });
  }

  /** Answers a question that nobody asked. */
  public static Fault wrongQuestion(Name other) {
    return changing(
        response -> {
          Record asked = response.getQuestion();
          response.removeAllRecords(Section.QUESTION);
          response.addRecord(
              Record.newRecord(other, asked.getType(), asked.getDClass()), Section.QUESTION);
          return response;
        });
  }

  /** Answers UDP queries from an address that was not asked. */
  public static Fault wrongSource() {
    return (query, sound) -> new Reply.FromElsewhere(sound.reply(query));
  }

  /** Takes EDNS for a broken query, as before RFC 6891. */
  public static Fault formErrOnEdns() {
    Fault fault = (query, sound) -> Reply.of(Responses.withoutEdns(query, Rcode.FORMERR));
    return fault.when(Query::hasEdns);
  }

  /** Never answers a query with EDNS. */
  public static Fault dropsEdns() {
    return silent().when(Query::hasEdns);
  }

  /** Answers queries with EDNS as if they had none. */
  public static Fault ignoresEdns() {
    return changing(
        response -> {
          List.copyOf(response.getSection(Section.ADDITIONAL)).stream()
              .filter(OPTRecord.class::isInstance)
              .forEach(opt -> response.removeRecord(opt, Section.ADDITIONAL));
          return response;
        });
  }

  /** Answers any EDNS version as if it were version 0, where BADVERS is due. */
  public static Fault ignoresEdnsVersion() {
    Fault fault = (query, sound) -> Reply.of(Responses.to(query, Rcode.NOERROR));
    return fault.when(Query::hasUnknownEdnsVersion);
  }

  /** Sends bytes that are no DNS message. */
  public static Fault garbage() {
    return (query, sound) -> new Reply.Raw(new byte[] {1, 2, 3, 4, 5});
  }

  /** Answers every question with an alias. */
  public static Fault alwaysAlias(Name target) {
    return (query, sound) -> {
      Message response = Responses.to(query, Rcode.NOERROR);
      response.getHeader().setFlag(Flags.AA);
      response.addRecord(new CNAMERecord(query.name(), DClass.IN, TTL, target), Section.ANSWER);
      return Reply.of(response);
    };
  }

  /** Answers every question for a name with these records, whatever is asked for it. */
  public static Fault answering(Name name, Record... records) {
    Fault fault =
        (query, sound) -> {
          Message response = Responses.to(query, Rcode.NOERROR);
          response.getHeader().setFlag(Flags.AA);
          List.of(records).forEach(r -> response.addRecord(r, Section.ANSWER));
          return Reply.of(response);
        };
    return fault.when(query -> query.name().equals(name));
  }

  /** Leaves records of a type out of every section. */
  public static Fault withholding(int type) {
    return changing(
        response -> {
          for (int section : List.of(Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL)) {
            List.copyOf(response.getSection(section)).stream()
                .filter(r -> r.getType() == type)
                .forEach(r -> response.removeRecord(r, section));
          }
          return response;
        });
  }

  /** Changes each record of a type in every section of an answer. */
  public static Fault rewriting(int type, UnaryOperator<Record> change) {
    return changing(
        response -> {
          for (int section : List.of(Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL)) {
            List.copyOf(response.getSection(section)).stream()
                .filter(r -> r.getType() == type)
                .forEach(
                    r -> {
                      response.removeRecord(r, section);
                      response.addRecord(change.apply(r), section);
                    });
          }
          return response;
        });
  }

  /** Answers every question with these records and nothing else. */
  public static Fault answering(Record... records) {
    return (query, sound) -> {
      Message response = Responses.to(query, Rcode.NOERROR);
      response.getHeader().setFlag(Flags.AA);
      List.of(records).forEach(record -> response.addRecord(record, Section.ANSWER));
      return Reply.of(response);
    };
  }

  /** Denies that there are such records at the apex, as an unsigned zone does: without proof. */
  public static Fault noData(Name apex) {
    return (query, sound) -> {
      Message response = Responses.to(query, Rcode.NOERROR);
      response.getHeader().setFlag(Flags.AA);
      response.addRecord(
          new SOARecord(apex, DClass.IN, TTL, apex, apex, 1, TTL, TTL, TTL, TTL),
          Section.AUTHORITY);
      return Reply.of(response);
    };
  }

  /** Answers as another server would. */
  public static Fault actingAs(Behaviour other) {
    return (query, sound) -> other.reply(query);
  }

  /** Hands the zone to whoever asks over TCP (RFC 5936). */
  public static Fault openToTransfer(Zone zone) {
    Fault fault = (query, sound) -> transfer(query, zone);
    return fault.when(
        query ->
            query.type() == Type.AXFR && query.overTcp() && query.name().equals(zone.origin()));
  }

  /** Changes each message of a sound answer. */
  public static Fault changing(UnaryOperator<Message> change) {
    return (query, sound) -> sound.reply(query).map(change);
  }

  private static Reply transfer(Query query, Zone zone) {
    int recordsPerMessage = 100;
    Record authority = zone.find(zone.origin(), Type.SOA).orElseThrow().records().getFirst();
    List<Record> stream = new ArrayList<>();
    stream.add(authority);
    zone.records().stream().filter(r -> !r.equals(authority)).forEach(stream::add);
    stream.add(authority);
    List<Message> messages = new ArrayList<>();
    for (int from = 0; from < stream.size(); from += recordsPerMessage) {
      Message message = Responses.to(query, Rcode.NOERROR);
      message.getHeader().setFlag(Flags.AA);
      stream
          .subList(from, Math.min(stream.size(), from + recordsPerMessage))
          .forEach(r -> message.addRecord(r, Section.ANSWER));
      messages.add(message);
    }
    return new Reply.Messages(messages);
  }
}
