package dev.millrace.dns.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Client;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class DemoSandboxTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String TOP = "127.2.1.53";

  @SuppressWarnings("NullAway.Init")
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = DemoSandbox.start(NOW, 0);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void theDocumentedTableIsTheCode() throws IOException {
    List<String> table =
        Files.readAllLines(Path.of("..", "docs", "sandbox.md")).stream()
            .filter(line -> line.startsWith("| `") && line.contains(".xa`"))
            .toList();
    assertThat(table).containsExactlyElementsOf(sandbox.zones().stream().map(this::row).toList());
  }

  private String row(SandboxZone zone) {
    return "| `" + zone.name() + "` | " + zone.description() + " |";
  }

  @Test
  void theHintsNameRootServersThatAnswer() {
    assertThat(sandbox.hints()).hasSize(2);
    assertThat(sandbox.hintsText())
        .contains(". 3600000 NS a.root.", "a.root. 3600000 A 127.1.1.53");
    sandbox
        .hints()
        .forEach(
            root -> {
              String address = root.addresses().getFirst().getHostAddress();
              Message answer = ask(address).udp("xa", Type.NS);
              assertThat(names(answer, Section.AUTHORITY, Type.NS)).containsExactly("xa.", "xa.");
              assertThat(names(answer, Section.ADDITIONAL, Type.A)).hasSize(2);
            });
  }

  @Test
  void everyZoneButOneIsDelegated() {
    for (SandboxZone zone : sandbox.zones()) {
      Message answer = ask(TOP).udp(zone.name(), Type.SOA);
      boolean referred = !names(answer, Section.AUTHORITY, Type.NS).isEmpty();
      assertThat(referred).as(zone.name()).isEqualTo(!zone.name().equals("nowhere.xa"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12, 13, 20, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32, 33, 35, 36, 37})
  void theFirstServersOfSoundAndDataZonesAnswerWithAuthority(int block) {
    String address = Pairs.first(block);
    Message pointer = ask(TOP).udp("53.1.%d.127.in-addr.arpa".formatted(block), Type.PTR);
    String server = pointer.getSection(Section.ANSWER).getFirst().rdataToString();
    String zone = server.substring(server.indexOf('.') + 1);
    Message answer = ask(address).udp(zone, Type.SOA);
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(answer.getSection(Section.ANSWER)).hasSize(1);
    assertThat(ask(address).tcp(zone, Type.NS).getSection(Section.ANSWER)).isNotEmpty();
  }

  @Test
  void theChainOfTrustHoldsFromTheRootToTheHealthyZones() throws Exception {
    verifyKeys("xa", "127.1.1.53", TOP);
    verifyKeys("good.xa", TOP, "127.10.1.53");
    verifyKeys("nsec3.xa", TOP, "127.12.1.53");
    verifyKeys("hosted.xa", TOP, "127.13.2.53");
  }

  @Test
  void theGoodZoneAsksForItsDsAndHasAWildcard() {
    Client client = ask("127.110.3.53");
    assertThat(client.udp("good.xa", Type.CDS).getSection(Section.ANSWER)).hasSize(1);
    assertThat(client.udp("good.xa", Type.CDNSKEY).getSection(Section.ANSWER)).hasSize(1);
    assertThat(client.udp("some.wild.good.xa", Type.A).getSection(Section.ANSWER)).hasSize(1);
    assertThat(client.udp("good.xa", Type.NS).getSection(Section.ANSWER)).hasSize(3);
  }

  @Test
  void delegationsAreBrokenAsDescribed() {
    assertThat(rdata(ask(TOP).udp("noglue.xa", Type.NS), Section.ADDITIONAL)).isEmpty();
    assertThat(rdata(ask(TOP).udp("wrongglue.xa", Type.NS), Section.ADDITIONAL))
        .contains("127.22.2.53");
    assertThat(answer("127.22.1.53", "ns2.wrongglue.xa", Type.A)).containsExactly("127.22.9.53");
    assertThat(answer("127.23.1.53", "single.xa", Type.NS)).hasSize(1);
    assertThat(rdata(ask(TOP).udp("sameaddress.xa", Type.NS), Section.ADDITIONAL))
        .containsExactly("127.24.1.53", "127.24.1.53");
    assertThat(answer("127.25.1.53", "nsmismatch.xa", Type.NS))
        .containsExactlyInAnyOrder("ns1.nsmismatch.xa.", "ns3.nsmismatch.xa.");
    assertThat(rdata(ask(TOP).udp("nsmismatch.xa", Type.NS), Section.AUTHORITY))
        .containsExactlyInAnyOrder("ns1.nsmismatch.xa.", "ns2.nsmismatch.xa.");
    assertThat(answer("127.26.1.53", "alias.nsalias.xa", Type.A))
        .containsExactly("ns2.nsalias.xa.", "127.26.2.53");
    assertThat(ask(TOP).udp("nowhere.xa", Type.SOA).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(rdata(ask("127.20.2.53").udp("lame.xa", Type.SOA), Section.AUTHORITY))
        .containsExactly("a.root.", "b.root.");
  }

  @ParameterizedTest
  @CsvSource({
    "30, serial.xa, SOA",
    "31, soamismatch.xa, SOA",
    "33, nsdisagree.xa, NS",
    "35, mxmismatch.xa, MX"
  })
  void serversDisagreeAsDescribed(int block, String zone, String type) {
    assertThat(answer(Pairs.first(block), zone, Type.value(type)))
        .isNotEqualTo(answer(Pairs.second(block), zone, Type.value(type)));
  }

  @Test
  void dataIsUnwiseAsDescribed() {
    assertThat(answer("127.32.1.53", "soatimers.xa", Type.SOA))
        .singleElement()
        .asString()
        .endsWith(" 1 300 600 3600 172800");
    assertThat(answer("127.34.1.53", "apexalias.xa", Type.SOA)).containsExactly("www.good.xa.");
    assertThat(answer("127.36.1.53", "post.mxalias.xa", Type.CNAME)).hasSize(1);
    assertThat(answer("127.37.1.53", "nullmx.xa", Type.MX)).contains("0 .").hasSize(2);
  }

  @Test
  void dnssecIsBrokenAsDescribed() throws Exception {
    RRSIGRecord expired = signature("127.40.1.53", "expired.xa", Type.SOA);
    assertThat(expired.getExpire()).isBefore(NOW);
    assertThat(answer("127.42.1.53", "dsonly.xa", Type.DNSKEY)).isEmpty();
    assertThat(signers("dsonly.xa")).hasSize(1);
    assertThat(signers("nods.xa")).isEmpty();
    assertThat(signers("sha1ds.xa")).allMatch(ds -> ds.getDigestID() == 1).hasSize(1);
    assertThat(keys("127.43.1.53", "wrongds.xa"))
        .noneMatch(k -> k.getFootprint() == signers("wrongds.xa").getFirst().getFootprint());
    assertThat(answer("127.46.1.53", "heavynsec3.xa", Type.NSEC3PARAM))
        .containsExactly("1 0 150 01020304");
    Message denial =
        ask("127.47.1.53").udp(Client.dnssecQuery("x.nodenial.xa", Type.A)).orElseThrow();
    assertThat(names(denial, Section.AUTHORITY, Type.NSEC)).isEmpty();
    assertThat(names(denial, Section.AUTHORITY, Type.RRSIG)).hasSize(1);
    assertThat(isVerified("127.41.1.53", "bogus.xa")).isFalse();
    assertThat(isVerified("127.10.1.53", "good.xa")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"50, refused.xa, REFUSED", "51, servfail.xa, SERVFAIL", "60, badedns.xa, FORMERR"})
  void serversAnswerErrorsAsDescribed(int block, String zone, String rcode) {
    Message answer = ask(Pairs.second(block)).udp(Client.dnssecQuery(zone, Type.SOA)).orElseThrow();
    assertThat(Rcode.string(answer.getRcode())).isEqualTo(rcode);
  }

  @ParameterizedTest
  @CsvSource({
    "52, silent.xa",
    "53, halfdead.xa",
    "54, slow.xa",
    "56, noudp.xa",
    "61, dropsedns.xa"
  })
  void serversStaySilentOverUdpAsDescribed(int block, String zone) {
    Client client = ask(Pairs.second(block)).impatient();
    assertThat(client.udp(Client.dnssecQuery(zone, Type.SOA))).isEmpty();
  }

  @Test
  void otherServersMisbehaveAsDescribed() {
    Message query = Client.query("notcp.xa", Type.SOA);
    assertThat(ask("127.55.2.53").tcp(query)).isEmpty();
    assertThat(ask("127.57.1.53").udp("truncating.xa", Type.SOA).getHeader().getFlag(Flags.TC))
        .isTrue();
    assertThat(ask("127.58.2.53").udp("noaa.xa", Type.SOA).getHeader().getFlag(Flags.AA)).isFalse();
    assertThat(ask("127.59.2.53").tcp("axfr.xa", Type.AXFR).getSection(Section.ANSWER))
        .hasSizeGreaterThan(5);
    assertThat(ask("127.59.1.53").tcp("axfr.xa", Type.AXFR).getRcode()).isEqualTo(Rcode.REFUSED);
    assertThat(ask("127.62.2.53").udpPacket(query.toWire()))
        .hasValueSatisfying(
            p -> assertThat(p.getAddress().getHostAddress()).isNotEqualTo("127.62.2.53"));
    assertThat(ask("127.63.2.53").udp(query).orElseThrow().getHeader().getID())
        .isNotEqualTo(query.getHeader().getID());
    assertThat(ask("127.64.2.53").udpBytes(query.toWire()))
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(5));
  }

  private static Client ask(String address) {
    return Client.of(address, sandbox.port());
  }

  private static List<String> answer(String address, String name, int type) {
    return rdata(ask(address).udp(name, type), Section.ANSWER);
  }

  private static List<String> rdata(Message message, int section) {
    return message.getSection(section).stream().map(Record::rdataToString).toList();
  }

  private static List<String> names(Message message, int section, int type) {
    return message.getSection(section).stream()
        .filter(r -> r.getType() == type)
        .map(r -> r.getName().toString())
        .toList();
  }

  private static List<DSRecord> signers(String zone) {
    return ask(TOP).udp(zone, Type.DS).getSection(Section.ANSWER).stream()
        .map(DSRecord.class::cast)
        .toList();
  }

  private static List<DNSKEYRecord> keys(String address, String zone) {
    return ask(address).udp(zone, Type.DNSKEY).getSection(Section.ANSWER).stream()
        .map(DNSKEYRecord.class::cast)
        .toList();
  }

  private static RRSIGRecord signature(String address, String zone, int type) {
    return setOf(address, zone, type).sigs().getFirst();
  }

  private static RRset setOf(String address, String zone, int type) {
    return ask(address)
        .udp(Client.dnssecQuery(zone, type))
        .orElseThrow()
        .getSectionRRsets(Section.ANSWER)
        .stream()
        .filter(set -> set.getType() == type)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isVerified(String address, String zone) {
    RRset set = setOf(address, zone, Type.SOA);
    RRSIGRecord signature = set.sigs().getFirst();
    DNSKEYRecord key =
        keys(address, zone).stream()
            .filter(k -> k.getFootprint() == signature.getFootprint())
            .findFirst()
            .orElseThrow();
    try {
      DNSSEC.verify(set, signature, key, NOW);
      return true;
    } catch (DNSSEC.DNSSECException e) {
      return false;
    }
  }

  private static void verifyKeys(String zone, String parent, String child)
      throws DNSSEC.DNSSECException {
    DSRecord signer =
        (DSRecord) ask(parent).udp(zone, Type.DS).getSection(Section.ANSWER).getFirst();
    DNSKEYRecord key =
        keys(child, zone).stream()
            .filter(k -> k.getFootprint() == signer.getFootprint())
            .findFirst()
            .orElseThrow();
    RRset set = setOf(child, zone, Type.DNSKEY);
    DNSSEC.verify(set, set.sigs().getFirst(), key, NOW);
    assertThat(new DSRecord(key.getName(), 1, signer.getTTL(), 2, key).getDigest())
        .isEqualTo(signer.getDigest());
  }
}
