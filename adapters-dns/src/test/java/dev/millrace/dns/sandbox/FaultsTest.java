package dev.millrace.dns.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.zone.Names;
import dev.millrace.dns.sandbox.zone.Zone;
import java.io.IOException;
import java.net.DatagramPacket;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class FaultsTest {
  private static final String ADDRESS = "127.77.1.1";

  private static final Zone ZONE =
      Zone.builder("test")
          .records(
              """
              @   SOA ns1 hostmaster 1 14400 3600 1209600 3600
              @   NS  ns1
              ns1 A   127.77.1.1
              """)
          .build();

  @Test
  void aSoundServerAnswersOverUdpAndTcp() {
    ask(
        List.of(),
        client -> {
          for (Message answer :
              List.of(client.udp("test", Type.SOA), client.tcp("test", Type.SOA))) {
            assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
            assertThat(answer.getHeader().getFlag(Flags.RA)).isFalse();
            assertThat(answer.getSection(Section.ANSWER)).hasSize(1);
          }
        });
  }

  @Test
  void aSoundServerRefusesWhatItDoesNotServe() {
    ask(
        List.of(),
        client -> {
          assertThat(client.udp("other", Type.SOA).getRcode()).isEqualTo(Rcode.REFUSED);
          assertThat(client.tcp("test", Type.AXFR).getRcode()).isEqualTo(Rcode.REFUSED);
          Message chaos = Client.query("version.bind", Type.TXT);
          Record question = Record.newRecord(Names.absolute("version.bind"), Type.TXT, DClass.CH);
          chaos.removeAllRecords(Section.QUESTION);
          chaos.addRecord(question, Section.QUESTION);
          assertThat(client.udp(chaos).orElseThrow().getRcode()).isEqualTo(Rcode.REFUSED);
        });
  }

  @Test
  void aSoundServerEchoesEdnsWithItsOwnBufferSize() {
    ask(
        List.of(),
        client -> {
          Message answer = client.udp(Client.dnssecQuery("test", Type.SOA)).orElseThrow();
          OPTRecord edns = answer.getOPT();
          assertThat(edns).isNotNull();
          assertThat(edns.getPayloadSize()).isEqualTo(Responses.UDP_SIZE);
          assertThat(edns.getFlags()).isNotZero();
          assertThat(client.udp("test", Type.SOA).getOPT()).isNull();
        });
  }

  @Test
  void aSoundServerAnswersBadversToAnUnknownEdnsVersion() {
    ask(
        List.of(),
        client -> {
          Message query = Client.query("test", Type.SOA);
          query.addRecord(new OPTRecord(1232, 0, 1), Section.ADDITIONAL);
          assertThat(client.udp(query).orElseThrow().getRcode()).isEqualTo(Rcode.BADVERS);
        });
  }

  @Test
  void brokenQueriesGetFormErrOrNothing() {
    ask(
        List.of(),
        client -> {
          byte[] noQuestion = new Message(77).toWire();
          assertThat(client.udpBytes(noQuestion))
              .hasValueSatisfying(wire -> assertThat(wire[3] & 0xF).isEqualTo(Rcode.FORMERR));
          assertThat(client.impatient().udpBytes(new byte[] {1, 2, 3})).isEmpty();
          Message response = Client.query("test", Type.SOA);
          response.getHeader().setFlag(Flags.QR);
          assertThat(client.impatient().udp(response)).isEmpty();
        });
  }

  @Test
  void severalQueriesFitOnOneConnection() {
    ask(List.of(), client -> assertThat(client.tcpInOneConnection(3, "test", Type.NS)).hasSize(3));
  }

  @Test
  void errorCodesComeWithoutData() {
    ask(
        List.of(Faults.refused()),
        client -> assertThat(client.udp("test", Type.SOA).getRcode()).isEqualTo(Rcode.REFUSED));
    ask(
        List.of(Faults.servfail()),
        client -> {
          Message answer = client.tcp("test", Type.SOA);
          assertThat(answer.getRcode()).isEqualTo(Rcode.SERVFAIL);
          assertThat(answer.getSection(Section.ANSWER)).isEmpty();
        });
  }

  @Test
  void aSilentServerSaysNothing() {
    ask(
        List.of(Faults.silent()),
        client -> {
          assertThat(client.impatient().udp(Client.query("test", Type.SOA))).isEmpty();
          assertThat(client.tcp(Client.query("test", Type.SOA))).isEmpty();
        });
  }

  @Test
  void aSlowServerTakesItsTime() {
    Duration delay = Duration.ofMillis(700);
    ask(
        List.of(Faults.slow(delay)),
        client -> {
          assertThat(client.impatient().udp(Client.query("test", Type.SOA))).isEmpty();
          assertThat(client.udp("test", Type.SOA).getRcode()).isEqualTo(Rcode.NOERROR);
        });
  }

  @Test
  void oneTransportCanBeDeadWhileTheOtherWorks() {
    Message query = Client.query("test", Type.SOA);
    ask(
        List.of(Faults.noTcp()),
        client -> {
          assertThat(client.tcp(query)).isEmpty();
          assertThat(client.udp(query)).isPresent();
        });
    ask(
        List.of(Faults.noUdp()),
        client -> {
          assertThat(client.tcp(query)).hasSize(1);
          assertThat(client.impatient().udp(query)).isEmpty();
        });
  }

  @Test
  void aTruncatingServerWorksOverTcpOnly() {
    ask(
        List.of(Faults.truncating()),
        client -> {
          Message answer = client.udp("test", Type.SOA);
          assertThat(answer.getHeader().getFlag(Flags.TC)).isTrue();
          assertThat(answer.getSection(Section.ANSWER)).isEmpty();
          assertThat(client.tcp("test", Type.SOA).getSection(Section.ANSWER)).hasSize(1);
        });
  }

  @Test
  void answersBeyondTheBufferAreTruncated() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("big TXT \"%s%d\"%n".formatted("x".repeat(20), i));
    }
    Zone big = Zone.builder("test").records("@ SOA ns1 h 1 1 1 1 1\n" + text).build();
    with(
        Behaviour.authoritative(big),
        client -> {
          Message answer = client.udp(Client.dnssecQuery("big.test", Type.TXT)).orElseThrow();
          assertThat(answer.getHeader().getFlag(Flags.TC)).isTrue();
          assertThat(answer.getOPT()).isNotNull();
          assertThat(answer.numBytes()).isLessThanOrEqualTo(512);
          assertThat(client.tcp("big.test", Type.TXT).getSection(Section.ANSWER)).hasSize(60);
        });
  }

  @Test
  void lameServersClaimNoAuthority() {
    ask(
        List.of(Faults.notAuthoritative()),
        client -> {
          Message answer = client.udp("test", Type.SOA);
          assertThat(answer.getHeader().getFlag(Flags.AA)).isFalse();
          assertThat(answer.getSection(Section.ANSWER)).hasSize(1);
        });
    ask(
        List.of(Faults.upwardReferral()),
        client -> {
          Message answer = client.udp("test", Type.SOA);
          assertThat(answer.getHeader().getFlag(Flags.AA)).isFalse();
          assertThat(answer.getSection(Section.AUTHORITY))
              .allMatch(r -> r.getName().labels() == 1 && r.getType() == Type.NS)
              .isNotEmpty();
        });
  }

  @Test
  void spoofLikeAnswersAreSent() {
    Message query = Client.query("test", Type.SOA);
    ask(
        List.of(Faults.wrongId()),
        client ->
            assertThat(client.udp(query).orElseThrow().getHeader().getID())
                .isNotEqualTo(query.getHeader().getID()));
    ask(
        List.of(Faults.wrongQuestion(Names.absolute("other"))),
        client ->
            assertThat(client.udp(query).orElseThrow().getQuestion().getName())
                .isEqualTo(Names.absolute("other")));
    ask(
        List.of(Faults.wrongSource()),
        client -> {
          DatagramPacket packet = client.udpPacket(query.toWire()).orElseThrow();
          assertThat(packet.getAddress()).isNotEqualTo(Addresses.parse(ADDRESS));
          assertThat(client.tcp(query)).hasSize(1);
        });
    ask(
        List.of(Faults.garbage()),
        client ->
            assertThat(client.udpBytes(query.toWire()))
                .hasValueSatisfying(wire -> assertThat(wire).hasSizeLessThan(12)));
  }

  @Test
  void ednsGoesWrongInItsUsualWays() {
    Message plain = Client.query("test", Type.SOA);
    Message edns = Client.dnssecQuery("test", Type.SOA);
    ask(
        List.of(Faults.formErrOnEdns()),
        client -> {
          Message answer = client.udp(edns).orElseThrow();
          assertThat(answer.getRcode()).isEqualTo(Rcode.FORMERR);
          assertThat(answer.getOPT()).isNull();
          assertThat(client.udp(plain).orElseThrow().getRcode()).isEqualTo(Rcode.NOERROR);
        });
    ask(
        List.of(Faults.dropsEdns()),
        client -> {
          assertThat(client.impatient().udp(edns)).isEmpty();
          assertThat(client.udp(plain)).isPresent();
        });
    ask(
        List.of(Faults.ignoresEdns()),
        client -> assertThat(client.udp(edns).orElseThrow().getOPT()).isNull());
    ask(
        List.of(Faults.ignoresEdnsVersion()),
        client -> {
          Message next = Client.query("test", Type.SOA);
          next.addRecord(new OPTRecord(1232, 0, 1), Section.ADDITIONAL);
          assertThat(client.udp(next).orElseThrow().getRcode()).isEqualTo(Rcode.NOERROR);
        });
  }

  @Test
  void anOpenServerSendsTheWholeZone() {
    ask(
        List.of(Faults.openToTransfer(ZONE)),
        client -> {
          List<Record> records =
              client.tcp(Client.query("test", Type.AXFR)).stream()
                  .flatMap(m -> m.getSection(Section.ANSWER).stream())
                  .toList();
          assertThat(records).hasSize(4);
          assertThat(records.getFirst().getType()).isEqualTo(Type.SOA);
          assertThat(records.getLast()).isEqualTo(records.getFirst());
        });
  }

  @Test
  void anAliasForEverything() {
    ask(
        List.of(Faults.alwaysAlias(Names.absolute("elsewhere"))),
        client ->
            assertThat(client.udp("test", Type.SOA).getSection(Section.ANSWER))
                .singleElement()
                .satisfies(r -> assertThat(r.getType()).isEqualTo(Type.CNAME)));
  }

  @Test
  void aFaultCanBeLimitedToSomeTypesAndWithholdRecords() {
    ask(
        List.of(Faults.refused().forTypes(Type.NS), Faults.withholding(Type.SOA)),
        client -> {
          assertThat(client.udp("test", Type.NS).getRcode()).isEqualTo(Rcode.REFUSED);
          Message answer = client.udp("test", Type.SOA);
          assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
          assertThat(answer.getSection(Section.ANSWER)).isEmpty();
        });
  }

  private static void ask(List<Fault> faults, Consumer<Client> questions) {
    with(Behaviour.authoritative(ZONE).with(faults.toArray(Fault[]::new)), questions);
  }

  private static void with(Behaviour behaviour, Consumer<Client> questions) {
    try (SandboxServer server = SandboxServer.start(Addresses.parse(ADDRESS), 0, behaviour)) {
      questions.accept(Client.of(ADDRESS, server.port()));
    } catch (IOException e) {
      throw new AssertionError("the server did not start", e);
    }
  }
}
