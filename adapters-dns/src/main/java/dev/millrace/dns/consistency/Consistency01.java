package dev.millrace.dns.consistency;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.SortedMap;
import org.xbill.DNS.SOARecord;

/** Consistency01: all servers have the same SOA serial. */
public final class Consistency01 implements TestCase {

  /** "Accepted Serial Difference": none. */
  private static final long ACCEPTED_DIFFERENCE = 0;

  private final long acceptedDifference;

  /** The case as the plan runs it. */
  public Consistency01() {
    this(ACCEPTED_DIFFERENCE);
  }

  Consistency01(long acceptedDifference) {
    this.acceptedDifference = acceptedDifference;
  }

  @Override
  public TestModule module() {
    return TestModule.CONSISTENCY;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        ConsistencyTags.NO_RESPONSE,
        ConsistencyTags.NO_RESPONSE_SOA_QUERY,
        ConsistencyTags.ONE_SOA_SERIAL,
        ConsistencyTags.MULTIPLE_SOA_SERIALS,
        ConsistencyTags.MULTIPLE_SOA_SERIALS_OK,
        ConsistencyTags.SOA_SERIAL,
        ConsistencyTags.SOA_SERIAL_VARIATION);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    SortedMap<Long, List<ServerAddress>> servers =
        SoaVersions.of(zone, findings, SOARecord::getSerial);
    if (servers.size() == 1) {
      findings.add(ConsistencyTags.ONE_SOA_SERIAL.with(servers.firstKey()));
    } else if (servers.size() > 1) {
      compare(SerialRange.of(servers.sequencedKeySet()), servers.size(), findings);
    }
    servers.forEach(
        (serial, having) -> findings.add(ConsistencyTags.SOA_SERIAL.with(serial, having)));
  }

  private void compare(SerialRange range, int count, Findings findings) {
    if (range.isOrdered() && range.span() <= acceptedDifference) {
      findings.add(ConsistencyTags.MULTIPLE_SOA_SERIALS_OK.with(count));
      return;
    }
    findings.add(
        ConsistencyTags.SOA_SERIAL_VARIATION.with(
            range.smallest(), range.largest(), acceptedDifference));
    findings.add(ConsistencyTags.MULTIPLE_SOA_SERIALS.with(count));
  }
}
