package dev.millrace.dns.sandbox.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class ZoneProperties {
  private static final Name ORIGIN = Names.absolute("test");

  private static final ZoneBuilder CONTENTS =
      Zone.builder(ORIGIN)
          .records(
              """
              @       SOA   ns1 hostmaster 1 14400 3600 1209600 3600
              @       NS    ns1
              ns1     A     192.0.2.1
              a       CNAME b
              b.a.b   TXT   "deep"
              *.c     A     192.0.2.99
              d       NS    a.d
              a.d     A     192.0.2.53
              e       DNAME c
              """);

  private static final Signing SOUND =
      Signing.soundAt(Instant.parse("2026-11-22T12:00:00Z"), ZoneKeys.generate(ORIGIN));

  private static final Zone NSEC = CONTENTS.copy().signed(SOUND).build();

  private static final Zone NSEC3 =
      CONTENTS.copy().signed(SOUND.with(new Chain.Nsec3(0, "", true))).build();

  @Property(tries = 400)
  void anyNameInAZoneGetsAWellFormedAnswer(
      @ForAll("names") Name name, @ForAll("types") int type, @ForAll boolean nsec3)
      throws IOException {
    Message reply = new Message(1);
    reply.addRecord(Record.newRecord(name, type, 1), Section.QUESTION);
    (nsec3 ? NSEC3 : NSEC).answer(name, type, true, reply);

    Message parsed = new Message(reply.toWire());
    boolean answered = !parsed.getSection(Section.ANSWER).isEmpty();
    boolean referred = parsed.findRRset(Names.absolute("d.test"), Type.NS, Section.AUTHORITY);
    boolean denied = parsed.findRRset(ORIGIN, Type.SOA, Section.AUTHORITY);
    assertThat(answered || referred || denied).as("%s", parsed).isTrue();
    assertThat(parsed.getRcode()).isIn(Rcode.NOERROR, Rcode.NXDOMAIN);
    assertThat(parsed.getHeader().getFlag(Flags.AA)).isEqualTo(answered || !referred);
    if (denied) {
      int proof = nsec3 ? Type.NSEC3 : Type.NSEC;
      assertThat(parsed.getSection(Section.AUTHORITY)).anyMatch(r -> r.getType() == proof);
    }
  }

  @Provide
  Arbitrary<Name> names() {
    return Arbitraries.of("a", "b", "c", "d", "e", "ns1", "*", "zz", "A")
        .list()
        .ofMaxSize(5)
        .map(labels -> Names.under(labels.isEmpty() ? "@" : String.join(".", labels), ORIGIN));
  }

  @Provide
  Arbitrary<Integer> types() {
    return Arbitraries.of(
        Type.A, Type.AAAA, Type.NS, Type.SOA, Type.CNAME, Type.DS, Type.TXT, Type.DNSKEY, Type.ANY);
  }
}
