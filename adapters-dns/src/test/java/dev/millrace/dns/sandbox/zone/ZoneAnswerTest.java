package dev.millrace.dns.sandbox.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class ZoneAnswerTest {
  private static final Zone ZONE =
      Zone.builder("test")
          .records(
              """
              @         SOA   ns1 hostmaster 1 14400 3600 1209600 3600
              @         NS    ns1
              @         NS    ns.elsewhere.
              @         MX    10 mail
              ns1       A     192.0.2.1
              mail      AAAA  2001:db8::25
              www       CNAME web
              web       A     192.0.2.80
              out       CNAME www.elsewhere.
              dangling  CNAME nothing
              loop      CNAME loop
              *.wild    A     192.0.2.99
              a.b.empty TXT   "deep"
              sub       NS    ns1.sub
              sub       NS    ns.other
              ns1.sub   A     192.0.2.53
              ns.other  A     192.0.2.54
              moved     DNAME web
              """)
          .build();

  @Test
  void dataComesWithTheAuthorityFlag() {
    Message answer = ask("web.test", Type.A);
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(text(answer, Section.ANSWER)).containsExactly("web.test. A");
    assertThat(answer.getSection(Section.AUTHORITY)).isEmpty();
  }

  @Test
  void namesAreFoundInAnyLetterCase() {
    assertThat(text(ask("WEB.TesT", Type.A), Section.ANSWER)).hasSize(1);
  }

  @Test
  void serversAndMailHostsComeWithTheirAddresses() {
    assertThat(text(ask("test", Type.NS), Section.ADDITIONAL)).containsExactly("ns1.test. A");
    assertThat(text(ask("test", Type.MX), Section.ADDITIONAL)).containsExactly("mail.test. AAAA");
  }

  @Test
  void aMissingTypeGivesTheSoa() {
    Message answer = ask("web.test", Type.AAAA);
    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(answer.getSection(Section.ANSWER)).isEmpty();
    assertThat(text(answer, Section.AUTHORITY)).containsExactly("test. SOA");
  }

  @Test
  void anEmptyNonTerminalExists() {
    Message answer = ask("b.empty.test", Type.TXT);
    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(text(answer, Section.AUTHORITY)).containsExactly("test. SOA");
  }

  @Test
  void aMissingNameGivesNxdomainAndTheSoa() {
    Message answer = ask("nothing.test", Type.A);
    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(text(answer, Section.AUTHORITY)).containsExactly("test. SOA");
  }

  @Test
  void aliasesAreFollowedInsideTheZoneOnly() {
    assertThat(text(ask("www.test", Type.A), Section.ANSWER))
        .containsExactly("www.test. CNAME", "web.test. A");
    assertThat(text(ask("out.test", Type.A), Section.ANSWER)).containsExactly("out.test. CNAME");
    assertThat(text(ask("www.test", Type.CNAME), Section.ANSWER))
        .containsExactly("www.test. CNAME");
  }

  @Test
  void aDanglingAliasEndsInNxdomain() {
    Message answer = ask("dangling.test", Type.A);
    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(text(answer, Section.ANSWER)).containsExactly("dangling.test. CNAME");
  }

  @Test
  void anAliasOfItselfEnds() {
    assertThat(text(ask("loop.test", Type.A), Section.ANSWER)).containsExactly("loop.test. CNAME");
  }

  @Test
  void aWildcardAnswersUnderTheNameAskedFor() {
    assertThat(text(ask("any.thing.wild.test", Type.A), Section.ANSWER))
        .containsExactly("any.thing.wild.test. A");
    assertThat(text(ask("x.wild.test", Type.TXT), Section.AUTHORITY)).containsExactly("test. SOA");
  }

  @Test
  void belowACutThereIsAReferralWithGlue() {
    for (String name : List.of("sub.test", "www.sub.test", "ns1.sub.test")) {
      Message answer = ask(name, Type.A);
      assertThat(answer.getHeader().getFlag(Flags.AA)).isFalse();
      assertThat(answer.getSection(Section.ANSWER)).isEmpty();
      assertThat(text(answer, Section.AUTHORITY)).containsExactly("sub.test. NS", "sub.test. NS");
      assertThat(text(answer, Section.ADDITIONAL))
          .containsExactlyInAnyOrder("ns1.sub.test. A", "ns.other.test. A");
    }
  }

  @Test
  void theParentAnswersForDsAtTheCut() {
    Message answer = ask("sub.test", Type.DS);
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(text(answer, Section.AUTHORITY)).containsExactly("test. SOA");
  }

  @Test
  void aDnameMovesTheNamesBelowIt() {
    Message answer = ask("x.moved.test", Type.A);
    assertThat(text(answer, Section.ANSWER))
        .containsExactly("moved.test. DNAME", "x.moved.test. CNAME");
    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void anyGivesEverythingAtTheName() {
    assertThat(text(ask("test", Type.ANY), Section.ANSWER))
        .containsExactlyInAnyOrder("test. SOA", "test. NS", "test. NS", "test. MX");
  }

  @Test
  void aBuilderRefusesForeignAndUnreadableRecords() {
    assertThatThrownBy(() -> Zone.builder("test").records("other. A 192.0.2.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not below");
    assertThatThrownBy(() -> Zone.builder("test").records("www A not-an-address"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("master file");
  }

  @Test
  void aCopyOfABuilderGoesItsOwnWay() {
    ZoneBuilder first = Zone.builder("test").records("@ SOA ns1 h 1 2 3 4 5\n@ NS ns1");
    Zone changed = first.copy().serial(7).servers("ns9.test").build();
    assertThat(first.build().records()).asString().contains(" 1 2 3 4 5", "ns1.test.");
    assertThat(changed.records()).asString().contains(" 7 2 3 4 5", "ns9.test.");
  }

  private static Message ask(String name, int type) {
    Message reply = new Message();
    ZONE.answer(Names.absolute(name), type, false, reply);
    return reply;
  }

  private static List<String> text(Message message, int section) {
    return message.getSection(section).stream().map(ZoneAnswerTest::brief).toList();
  }

  private static String brief(Record record) {
    return record.getName() + " " + Type.string(record.getType());
  }
}
