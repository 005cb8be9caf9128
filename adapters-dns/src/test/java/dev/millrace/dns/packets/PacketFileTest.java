package dev.millrace.dns.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.EdnsOption;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.domain.RuleViolation;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

class PacketFileTest {

  private static final InetAddress SERVER = Addresses.of("192.0.2.1");
  private static final Query SOA = Query.of(Names.of("example.org"), Type.SOA);

  @TempDir private Path folder;

  private PacketCache again(PacketCache cache) throws IOException {
    PacketFile.write(cache, folder.resolve("packets"));
    return PacketFile.read(folder.resolve("packets"));
  }

  private static Response response(Query query, Message message) {
    return new Response(query, message, Addresses.of("2001:db8::53"), Protocol.TCP, 77);
  }

  @Test
  void allThatMakesAQueryDifferentIsKept() throws Exception {
    List<Query> queries =
        List.of(
            SOA,
            SOA.overTcp(),
            SOA.recursive(),
            SOA.forName(Names.of("eXample.org")),
            SOA.forName(Names.of("a\\.b\\200.example.org")),
            SOA.forType(65_280),
            SOA.inClass(DClass.CH),
            SOA.keepingTruncated(),
            SOA.fromAnySource(),
            SOA.withFlags(new Query.Flags(false, true, true)),
            SOA.withEdns(),
            SOA.dnssec(),
            SOA.with(Edns.PLAIN.withVersion(1).withZ(3).withOption(new EdnsOption(3, "00ff"))));
    PacketCache cache = new PacketCache(TestWorld.NOW);
    for (int i = 0; i < queries.size(); i++) {
      cache.keep(SERVER, queries.get(i), response(queries.get(i), new Message(i)));
    }

    PacketCache read = again(cache);
    for (int i = 0; i < queries.size(); i++) {
      Response response = (Response) read.find(SERVER, queries.get(i)).orElseThrow();
      assertThat(response.message().getHeader().getID()).isEqualTo(i);
      assertThat(response.query()).isEqualTo(queries.get(i));
    }
    assertThat(read.exchanges()).hasSameSizeAs(queries);
  }

  @Test
  void aResponseIsKeptToTheLetter() throws Exception {
    Message message = new Message(4_711);
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.AA);
    message.addRecord(Record.newRecord(SOA.name(), Type.SOA, DClass.IN), Section.QUESTION);
    message.addRecord(new ARecord(Names.of("EXAMPLE.org"), DClass.IN, 5, SERVER), Section.ANSWER);
    message.addRecord(
        new TXTRecord(Names.of("example.ORG"), DClass.IN, 5, "a \"b\" \\c"), Section.ADDITIONAL);
    PacketCache cache = new PacketCache(TestWorld.NOW);
    cache.keep(SERVER, SOA, response(SOA, message));

    Response read = (Response) again(cache).find(SERVER, SOA).orElseThrow();
    assertThat(withoutSize(read.message())).isEqualTo(withoutSize(message));
    assertThat(read.source()).isEqualTo(Addresses.of("2001:db8::53"));
    assertThat(read.protocol()).isEqualTo(Protocol.TCP);
    assertThat(read.size()).isEqualTo(77);
  }

  /** The size is that on the wire, and this message has never been there. */
  private static String withoutSize(Message message) {
    return message.toString().replaceAll(";; Message size.*", "");
  }

  @Test
  void aTruncatedMessageWithFewerRecordsThanItsHeaderSaysIsKept() throws Exception {
    Message whole = new Message(1);
    whole.getHeader().setFlag(Flags.TC);
    whole.addRecord(new ARecord(SOA.name(), DClass.IN, 5, SERVER), Section.ANSWER);
    byte[] octets = whole.toWire();
    octets[7] = 9;
    PacketCache cache = new PacketCache(TestWorld.NOW);
    cache.keep(SERVER, SOA, response(SOA, new Message(octets)));

    Response read = (Response) again(cache).find(SERVER, SOA).orElseThrow();
    assertThat(read.answer()).hasSize(1);
    assertThat(read.isTruncated()).isTrue();
  }

  @Test
  void whyThereIsNoResponseIsKept() throws Exception {
    PacketCache cache = new PacketCache(TestWorld.NOW);
    cache.keep(SERVER, SOA, new NoResponse(NoResponse.Reason.GIVEN_UP));

    assertThat(again(cache).find(SERVER, SOA)).contains(new NoResponse(NoResponse.Reason.GIVEN_UP));
  }

  @Test
  void aResponseCountsMoreThanNoneAndTheFirstMoreThanTheSecond() {
    PacketCache cache = new PacketCache(TestWorld.NOW);
    Response first = response(SOA, new Message(1));
    cache.keep(SERVER, SOA, new NoResponse(NoResponse.Reason.TIMEOUT));
    cache.keep(SERVER, SOA, first);
    cache.keep(SERVER, SOA, response(SOA, new Message(2)));

    assertThat(cache.find(SERVER, SOA)).containsSame(first);
  }

  @Test
  void whatWasNotSentIsNotKept() {
    PacketCache cache = new PacketCache(TestWorld.NOW);
    cache.keep(SERVER, SOA, new Blocked(Blocked.Reason.IPV4_DISABLED));

    assertThat(cache.exchanges()).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOldOneAndNothingElse() throws Exception {
    Path target = folder.resolve("packets");
    Files.createDirectories(target.resolve("in the way"));

    assertThatThrownBy(() -> PacketFile.write(new PacketCache(TestWorld.NOW), target))
        .isInstanceOf(IOException.class);
    assertThat(folder)
        .isDirectoryNotContaining("glob:**.part")
        .isDirectoryContaining("glob:**packets");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``| Line 1 is missing",
        "huh| Line 1 is no JSON",
        "{}| Line 1 does not say that these are saved packets",
        "{\"format\":\"millrace-packets\",\"version\":2}| Line 1 names a version other than 1",
        "{\"format\":\"millrace-packets\",\"version\":1}| Line 1 has no time",
        "HEAD| Line 2 is missing, so that the end",
        "HEAD;{\"exchanges\":1}| Line 2 counts other exchanges",
        "HEAD;{\"server\":\"x\"}| Line 2 is no exchange: not an IP address",
        "HEAD;{\"server\":\"::1\",\"query\":{\"name\":\".\",\"type\":\"SO\"}}| Line 2 is no"
            + " exchange: the query's type",
        "HEAD;{\"server\":\"::1\",\"query\":{\"name\":\".\",\"type\":\"A\",\"class\":\"IN\","
            + "\"protocol\":\"UDP\"},\"answer\":{\"message\":\"AAAA\"}}| Line 2 is no exchange:"
            + " the octets"
      })
  void aBrokenFileIsRefusedWithItsLine(String text, String complaint) throws Exception {
    String head =
        "{\"format\":\"millrace-packets\",\"version\":1,\"time\":\"2026-11-22T12:00:00Z\"}";
    Path file =
        Files.writeString(folder.resolve("broken"), text.replace("HEAD", head).replace(';', '\n'));

    assertThatThrownBy(() -> PacketFile.read(file))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("invalid_packets"))
        .hasMessageContaining(complaint.strip());
  }
}
