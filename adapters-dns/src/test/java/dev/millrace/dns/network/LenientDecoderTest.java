package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.MisshapenRecord;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class LenientDecoderTest {

  private static final Name NAME = Names.of("child.xa");

  @Test
  void aShortAddressBecomesAMisshapenRecordAmongSoundOnes() {
    Message message = Wire.decode(octets(4)).orElseThrow();

    assertThat(message.getSection(Section.ANSWER))
        .hasExactlyElementsOfTypes(AAAARecord.class, MisshapenRecord.class)
        .extracting(Record::getType)
        .containsOnly(Type.AAAA);
    assertThat(message.getOPT()).isNotNull();
    assertThat(message.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(Wire.answers(message, Query.of(NAME, Type.AAAA))).isTrue();
  }

  @Test
  void whatWasReadIsWrittenAsItCame() {
    byte[] octets = octets(4);

    assertThat(Wire.decode(octets).orElseThrow().toWire()).isEqualTo(octets);
  }

  @Test
  void anotherFaultStaysAFault() {
    byte[] octets = octets(4);

    assertThat(Wire.decode(Arrays.copyOf(octets, octets.length - 1))).isEmpty();
  }

  private static byte[] octets(int length) {
    Message message = new Message(1);
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.AA);
    message.addRecord(Record.newRecord(NAME, Type.AAAA, DClass.IN), Section.QUESTION);
    message.addRecord(address(16), Section.ANSWER);
    message.addRecord(address(length), Section.ANSWER);
    message.addRecord(new OPTRecord(512, 0, 0), Section.ADDITIONAL);
    return message.toWire();
  }

  private static Record address(int length) {
    return new MisshapenRecord(NAME, Type.AAAA, DClass.IN, 60, new byte[length]);
  }
}
