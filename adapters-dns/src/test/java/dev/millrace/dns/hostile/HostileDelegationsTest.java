package dev.millrace.dns.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Reply;
import dev.millrace.dns.sandbox.Responses;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.entry.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Zones whose delegation leads nowhere, and parents that lie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDelegationsTest {
  private static final int MOST_QUERIES = 3_000;
  private static final int CROWD = 300;
  private static final String FORGED = "127.91.19.66";

  private Map<String, HostileWorld.Outcome> outcomes = Map.of();

  /**
   * A zone to be tested with what it needs.
   *
   * @param tags that must be found, as they name what is wrong
   */
  private record Row(String zone, List<ZoneSetup> setups, List<String> tags) {
    Row finding(String... wanted) {
      return new Row(zone, setups, List.of(wanted));
    }

    @Override
    public String toString() {
      return zone;
    }
  }

  private static Row row(String zone, ZoneSetup... setups) {
    return new Row(zone, List.of(setups), List.of());
  }

  static Stream<Row> deadEnds() {
    return Stream.of(
        row(
                "alldead.xa",
                ZoneSetup.of("alldead.xa")
                    .server("ns1.alldead.xa", "127.91.1.1", Faults.silent())
                    .server("ns2.alldead.xa", "127.91.1.2", Faults.silent()))
            .finding("B02_NO_WORKING_NS", "B02_NS_NO_RESPONSE", "CANNOT_CONTINUE"),
        crowd("crowd.xa", "127.91.2.1").finding("B02_NO_WORKING_NS", "B02_NS_NO_IP_ADDR"),
        row(
                "circle1.xa",
                ZoneSetup.of("circle1.xa").server("ns.circle2.xa", "127.91.3.1"),
                ZoneSetup.of("circle2.xa").server("ns.circle1.xa", "127.91.3.2"))
            .finding("B02_NO_WORKING_NS", "B02_NS_NO_IP_ADDR"),
        chain().finding("B02_NO_WORKING_NS", "B02_NS_NO_IP_ADDR"),
        row(
                "aliases1.xa",
                ZoneSetup.of("aliases1.xa").server("ns.aliases2.xa", "127.91.5.1"),
                ZoneSetup.of("aliases2.xa")
                    .server("ns1.aliases2.xa", "127.91.5.2")
                    .edit(zone -> zone.removeTree("ns").records("ns CNAME other\nother CNAME ns")))
            .finding("B02_NO_WORKING_NS", "B02_NS_NO_IP_ADDR"),
        manySilent().finding("B02_AUTH_RESPONSE_SOA", "CN01_NO_RESPONSE_UDP"),
        lying("roots.xa", "127.91.6.1", answer("child.roots.xa", "a.root", "b.root"))
            .finding("B02_NO_WORKING_NS"));
  }

  static Stream<Row> liars() {
    return Stream.of(
        lying("nullns.xa", "127.91.11.1", answer("child.nullns.xa", "."))
            .finding("B02_NO_WORKING_NS", "B02_NS_NO_IP_ADDR"),
        lying("selfns.xa", "127.91.12.1", answer("child.selfns.xa", "child.selfns.xa"))
            .finding("B02_NO_WORKING_NS", "B02_NS_NO_IP_ADDR"),
        lying("binary.xa", "127.91.13.1", referring("child.binary.xa", binaryNames()))
            .finding("B02_NO_WORKING_NS", "B02_NS_NO_IP_ADDR"),
        lying("fickle.xa", "127.91.14.1", fickle("child.fickle.xa")).finding("B02_NO_WORKING_NS"),
        lying("denying.xa", "127.91.15.1", Faults.responds(Rcode.NXDOMAIN))
            .finding("B01_PARENT_NOT_FOUND", "B01_SERVER_ZONE_ERROR"),
        lying("upwards.xa", "127.91.16.1", Faults.upwardReferral())
            .finding("B01_PARENT_NOT_FOUND", "B01_SERVER_ZONE_ERROR"),
        lying("claiming.xa", "127.91.17.1", claiming()).finding("B02_NO_DELEGATION"),
        lying("forging.xa", "127.91.19.1", forging()).finding("B02_NO_WORKING_NS"),
        lying("endless.xa", "127.91.18.1", Harm.aliasesWithoutEnd()).finding("B01_NO_CHILD"));
  }

  private static Row crowd(String parent, String address) {
    Name child = Names.of("child." + parent);
    Fault fault = Harm.crowd(child, CROWD);
    return new Row(
        "child." + parent,
        List.of(ZoneSetup.of(parent).server("ns1." + parent, address, fault)),
        List.of());
  }

  /** One sound server among the dead. */
  private static Row manySilent() {
    ZoneSetup zone = ZoneSetup.of("cemetery.xa").server("ns0.cemetery.xa", "127.91.7.1");
    for (int i = 2; i <= 24; i++) {
      zone.server("ns%d.cemetery.xa".formatted(i), "127.91.7." + i, Faults.silent());
    }
    return row("cemetery.xa", zone);
  }

  /** Each zone is served by a server in the next, and the last by one that is not there. */
  private static Row chain() {
    List<ZoneSetup> zones = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      zones.add(
          ZoneSetup.of("chain%d.xa".formatted(i))
              .server("ns.chain%d.xa".formatted(i + 1), "127.91.4." + (i + 1)));
    }
    return new Row("chain0.xa", zones, List.of());
  }

  /** A parent that says something about its child whatever is asked, and is sound otherwise. */
  private static Row lying(String parent, String address, Fault lie) {
    Name child = Names.of("child." + parent);
    return row(
        "child." + parent,
        ZoneSetup.of(parent)
            .server("ns1." + parent, address, lie.when(q -> q.name().subdomain(child))));
  }

  private static Fault answer(String child, String... servers) {
    return referring(child, Arrays.stream(servers).map(Names::of).toList());
  }

  private static Fault referring(String child, List<Name> servers) {
    return (query, sound) -> Reply.of(referral(query, child, servers));
  }

  private static Message referral(Query query, String child, List<Name> servers) {
    Message response = Responses.to(query, Rcode.NOERROR);
    for (Name server : servers) {
      response.addRecord(new NSRecord(Names.of(child), DClass.IN, 60, server), Section.AUTHORITY);
    }
    return response;
  }

  /** Dots, blanks and control characters within labels, and the longest name there can be. */
  private static List<Name> binaryNames() {
    String longest = ("x".repeat(63) + ".").repeat(3) + "x".repeat(61);
    return List.of(
        Names.of("a\\.b\\.c.xa"),
        Names.of("\\000\\255\\127.xa"),
        Names.of("a\\032b.xa"),
        Names.of(longest),
        Names.of("\\@.xa"),
        Names.of("-.xa"));
  }

  /** Other servers at every answer. */
  private static Fault fickle(String child) {
    AtomicInteger asked = new AtomicInteger();
    return (query, sound) -> {
      int turn = asked.incrementAndGet();
      List<Name> servers =
          Stream.of("a", "b", "c", "d", "e")
              .map(label -> Names.of(label + turn + ".fickle.xa"))
              .toList();
      return Reply.of(referral(query, child, servers));
    };
  }

  /** Answers with authority that there is nothing, but not for SOA and NS, which it refers. */
  private static Fault claiming() {
    return (query, sound) -> {
      List<Name> servers = List.of(Names.of("ns.child.claiming.xa"));
      Message response = referral(query, "child.claiming.xa", servers);
      if (query.type() != Type.SOA) {
        response.getHeader().setFlag(Flags.AA);
        response.getHeader().setRcode(Rcode.NXDOMAIN);
      }
      return Reply.of(response);
    };
  }

  /** The child's servers are said to be the parent's, at an address of the liar's. */
  private static Fault forging() {
    return (query, sound) -> {
      Name server = Names.of("ns1.nic.xa");
      Message response = referral(query, "child.forging.xa", List.of(server));
      response.addRecord(
          new ARecord(server, DClass.IN, 60, Addresses.of(FORGED)), Section.ADDITIONAL);
      return Reply.of(response);
    };
  }

  @Test
  void anAddressThatTheParentCannotKnowIsNotTaken() {
    assertThat(outcome("child.forging.xa").entries())
        .extracting(entry -> entry.args().toString())
        .anyMatch(args -> args.contains("127.2.1.53"))
        .noneMatch(args -> args.contains(FORGED));
  }

  @BeforeAll
  void test() throws InterruptedException, ExecutionException {
    HostileWorld world = new HostileWorld();
    Stream.concat(deadEnds(), liars())
        .forEach(
            row -> {
              world.sandbox().zones(row.setups());
              world.test(row.zone());
            });
    outcomes = world.run();
  }

  @ParameterizedTest
  @MethodSource({"deadEnds", "liars"})
  void theRunEndsAndSaysWhatIsWrong(Row row) {
    HostileWorld.Outcome outcome = outcome(row.zone());

    assertThat(outcome.entries())
        .filteredOn(entry -> entry.module().equals("SYSTEM"))
        .extracting(Entry::tag)
        .doesNotContain("MODULE_ERROR", "DEADLINE_PASSED");
    assertThat(outcome.tags()).containsAll(row.tags());
    assertThat(outcome.queries()).isLessThan(MOST_QUERIES);
  }

  private HostileWorld.Outcome outcome(String zone) {
    return Objects.requireNonNull(outcomes.get(zone));
  }
}
