package dev.millrace.dns.dnssec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Whatever servers send, a case comes to its end. */
class MalformedRecordsTest {
  private static final int ROUNDS = 5;
  private static final Chain NSEC = new Chain.Nsec();
  private static final Chain NSEC3 = new Chain.Nsec3(0, "", false);

  /** Every case of the module in one world, since to make worlds takes longer than to test them. */
  private static final class All implements TestCase {
    @Override
    public TestModule module() {
      return TestModule.DNSSEC;
    }

    @Override
    public List<Tag> tags() {
      return DnssecCases.all().stream().flatMap(testCase -> testCase.tags().stream()).toList();
    }

    @Override
    public void run(ZoneUnderTest zone, Findings findings) {
      for (TestCase testCase : DnssecCases.all()) {
        assertThatCode(() -> testCase.run(zone, findings))
            .as(testCase.id())
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Type.DNSKEY,
        Type.RRSIG,
        Type.DS,
        Type.CDS,
        Type.CDNSKEY,
        Type.NSEC,
        Type.NSEC3,
        Type.NSEC3PARAM,
        Type.SOA
      })
  void noCaseFailsOnDamagedRecords(int type) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      assertThat(damaged(type, seed).findings(new All())).isNotEmpty();
    }
  }

  private static OfflineScenario damaged(int type, int seed) {
    Fault damage =
        Faults.rewriting(type, record -> damaged(record, new Random(seed)))
            .forTypes(
                Type.DNSKEY, Type.SOA, Type.DS, Type.NSEC, Type.NSEC3PARAM, Type.CDS, Type.CDNSKEY);
    return OfflineScenario.of("damaged")
        .in(
            ZoneSetup.of("parent.xa")
                .server("ns1.parent.xa", "203.0.113.1", damage.forTypes(Type.DS))
                .signed())
        .in(
            ZoneSetup.of("child.parent.xa")
                .server("ns1.child.parent.xa", Pair.FOUR_1, damage)
                .publishesSigners()
                .signed(how -> how.with(type == Type.NSEC ? NSEC : NSEC3)))
        .testing("child.parent.xa");
  }

  /** The record with some octets changed and its end cut off or longer; itself if unreadable. */
  private static Record damaged(Record record, Random random) {
    byte[] rdata = record.rdataToWireCanonical();
    byte[] other = Arrays.copyOf(rdata, random.nextInt(rdata.length + 4));
    for (int i = 0; i < other.length; i += 1 + random.nextInt(8)) {
      other[i] = (byte) random.nextInt();
    }
    return Objects.requireNonNullElse(
        Record.newRecord(record.getName(), record.getType(), DClass.IN, record.getTTL(), other),
        record);
  }
}
