package dev.millrace.dns.packets;

import dev.millrace.dns.network.Wire;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An exchange as a JSON object. */
final class ExchangeJson {

  /** Where a header has the numbers of records (RFC 1035, section 4.1.1). */
  private static final int COUNTS = 4;

  private ExchangeJson() {}

  static ObjectNode write(Exchange exchange, ObjectNode json) {
    json.put("server", Addresses.text(exchange.server()));
    QueryJson.write(exchange.query(), json.putObject("query"));
    ObjectNode answer = json.putObject("answer");
    switch (exchange.answer()) {
      case Response response -> write(response, answer);
      case NoResponse none -> answer.put("none", none.reason().name());
      case Answer other -> throw new IllegalArgumentException("not kept: " + other);
    }
    return json;
  }

  private static void write(Response response, ObjectNode json) {
    json.put("source", Addresses.text(response.source()));
    json.put("protocol", response.protocol().name());
    json.put("size", response.size());
    json.put("message", Base64.getEncoder().encodeToString(octets(response.message())));
  }

  /**
   * The message without compression, which would change the letter case of names. The header counts
   * the records that are there, which a truncated message's does not always do.
   */
  private static byte[] octets(Message message) {
    ByteBuffer header = ByteBuffer.wrap(message.getHeader().toWire());
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int section = Section.QUESTION; section <= Section.ADDITIONAL; section++) {
      List<Record> present = message.getSection(section);
      header.putShort(COUNTS + section * Short.BYTES, (short) present.size());
      for (Record rr : present) {
        records.writeBytes(rr.toWire(section));
      }
    }
    return ByteBuffer.allocate(Header.LENGTH + records.size())
        .put(header.array())
        .put(records.toByteArray())
        .array();
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static Exchange read(JsonNode json) {
    InetAddress server = Addresses.of(json.path("server").asString(""));
    Query query = QueryJson.read(json.path("query"));
    return new Exchange(server, query, answer(json.path("answer"), query));
  }

  private static Answer answer(JsonNode json, Query query) {
    if (json.has("none")) {
      return new NoResponse(NoResponse.Reason.valueOf(json.path("none").asString("")));
    }
    return new Response(
        query,
        message(Base64.getDecoder().decode(json.path("message").asString(""))),
        Addresses.of(json.path("source").asString("")),
        Protocol.valueOf(json.path("protocol").asString("")),
        json.path("size").asInt(0));
  }

  private static Message message(byte[] octets) {
    return Wire.decode(octets)
        .orElseThrow(() -> new IllegalArgumentException("the octets of the message are none"));
  }
}
