package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.EdnsOption;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Type;

/**
 * Nameserver16: what the servers tell about their instances (NSID).
 *
 * <p>Source: Gonemaster, nameserver16.md; RFC 5001.
 */
public final class Nameserver16 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.NAMESERVER;
  }

  @Override
  public List<Tag> tags() {
    return Nameserver16Tags.all();
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), NameserverTags.COMMON, findings, Type.SOA);
    Query query =
        Query.of(zone.name(), Type.SOA)
            .with(Edns.PLAIN.withOption(EdnsOption.empty(EDNSOption.Code.NSID)));
    Seen seen = new Seen(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    zone.askAll(servers, query).forEach((server, answer) -> note(server, answer, seen));
    seen.byNsid().forEach((nsid, ns) -> findings.add(Nameserver16Tags.HAS_NSID.with(nsid, ns)));
    if (!seen.without().isEmpty()) {
      findings.add(Nameserver16Tags.NO_NSID_REVEALED.with(seen.without()));
    }
    if (!seen.silent().isEmpty()) {
      findings.add(Nameserver16Tags.NO_RESPONSE.with(seen.silent()));
    }
    seen.byRcode()
        .forEach((rcode, ns) -> findings.add(Nameserver16Tags.UNEXPECTED_RCODE.with(rcode, ns)));
  }

  private record Seen(
      SortedMap<String, List<ServerAddress>> byNsid,
      List<ServerAddress> without,
      List<ServerAddress> silent,
      SortedMap<String, List<ServerAddress>> byRcode) {}

  private static void note(ServerAddress server, Answer answer, Seen seen) {
    if (answer.isNoResponse()) {
      seen.silent().add(server);
    } else if (answer instanceof Response response && !response.isNoError()) {
      group(seen.byRcode(), response.rcodeName(), server);
    } else if (answer instanceof Response response) {
      String nsid = nsid(response);
      if (nsid.isEmpty()) {
        seen.without().add(server);
      } else {
        group(seen.byNsid(), nsid, server);
      }
    }
  }

  private static void group(
      SortedMap<String, List<ServerAddress>> groups, String key, ServerAddress server) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(server);
  }

  /** The NSID as readable text; empty if there is none. */
  private static String nsid(Response response) {
    OPTRecord opt = response.opt();
    List<EDNSOption> options = opt == null ? List.of() : opt.getOptions(EDNSOption.Code.NSID);
    return options.stream().findFirst().map(Nameserver16::data).map(ReadableText::of).orElse("");
  }

  /** What follows the option's code and length on the wire (RFC 6891, section 6.1.2). */
  private static byte[] data(EDNSOption option) {
    byte[] wire = option.toWire();
    return Arrays.copyOfRange(wire, 2 * Short.BYTES, wire.length);
  }
}
