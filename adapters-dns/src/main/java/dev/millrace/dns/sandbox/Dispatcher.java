package dev.millrace.dns.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** From the bytes of a query to the bytes of the reply. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int SMALLEST_UDP_SIZE = 512;

  private final InetAddress server;
  private final Behaviour behaviour;
  private final Consumer<Query> observer;

  Dispatcher(InetAddress server, Behaviour behaviour, Consumer<Query> observer) {
    this.server = server;
    this.behaviour = behaviour;
    this.observer = observer;
  }

  /** Answers one query; blocks as long as the behaviour wants to. */
  Delivery handle(byte[] wire, Transport transport) throws InterruptedException {
    Message message;
    try {
      message = new Message(wire);
    } catch (IOException e) {
      return malformed(wire);
    }
    if (message.getHeader().getFlag(Flags.QR)) {
      return Delivery.NOTHING;
    }
    List<Record> questions = message.getSection(Section.QUESTION);
    if (questions.size() != 1) {
      return malformed(wire);
    }
    Query query = new Query(message, questions.getFirst(), transport, server);
    observer.accept(query);
    return encode(replyTo(query), query, false);
  }

  /** A behaviour with a bug answers SERVFAIL, as a real server would. */
  private Reply replyTo(Query query) {
    try {
      return behaviour.reply(query);
    } catch (RuntimeException e) {
      LOG.error("the behaviour of {} failed for {}", server, query.question(), e);
      return Reply.of(Responses.to(query, Rcode.SERVFAIL));
    }
  }

  private static Delivery malformed(byte[] wire) {
    if (wire.length < Header.LENGTH || (wire[2] & 0x80) != 0) {
      return Delivery.NOTHING;
    }
    Message response = new Message(((wire[0] & 0xFF) << 8) | (wire[1] & 0xFF));
    response.getHeader().setFlag(Flags.QR);
    response.getHeader().setRcode(Rcode.FORMERR);
    return new Delivery(List.of(response.toWire()), false);
  }

  private static Delivery encode(Reply reply, Query query, boolean elsewhere)
      throws InterruptedException {
    return switch (reply) {
      case Reply.Silence ignored -> Delivery.NOTHING;
      case Reply.Raw raw -> new Delivery(List.of(raw.bytes()), elsewhere);
      case Reply.Messages m ->
          new Delivery(m.messages().stream().map(one -> wire(one, query)).toList(), elsewhere);
      case Reply.FromElsewhere other -> encode(other.reply(), query, true);
      case Reply.Later later -> {
        Thread.sleep(later.delay());
        yield encode(later.reply(), query, elsewhere);
      }
    };
  }

  private static byte[] wire(Message message, Query query) {
    byte[] whole = message.toWire();
    if (query.overTcp() || whole.length <= limit(query)) {
      return whole;
    }
    return truncated(message).toWire();
  }

  private static int limit(Query query) {
    OPTRecord edns = query.edns();
    if (edns == null) {
      return SMALLEST_UDP_SIZE;
    }
    return Math.clamp(edns.getPayloadSize(), SMALLEST_UDP_SIZE, Responses.UDP_SIZE);
  }

  /** Nothing but the question and EDNS, so that no client uses half a record set. */
  private static Message truncated(Message message) {
    Message copy = message.clone();
    OPTRecord edns = message.getOPT();
    for (int section : List.of(Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL)) {
      copy.removeAllRecords(section);
    }
    if (edns != null) {
      copy.addRecord(edns, Section.ADDITIONAL);
    }
    copy.getHeader().setFlag(Flags.TC);
    return copy;
  }
}
