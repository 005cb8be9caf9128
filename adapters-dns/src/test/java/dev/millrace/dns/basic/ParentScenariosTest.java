package dev.millrace.dns.basic;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Source: Zonemaster, test-zones, Basic01. */
class ParentScenariosTest {

  private static final String CHILD = "child.parent.gp.xa";
  private static final Name GRANDPARENT = Names.of("gp.xa");
  private static final String SISTER = "sister NS ns1.hosts.xa.\nsister NS ns2.hosts.xa.";
  private static final String BROTHER = "brother NS ns1.hosts.xa.\nbrother NS ns2.hosts.xa.";
  private static final String ADDRESSES = "no-child A 203.0.113.12\nno-child AAAA 2001:db8::12";
  private static final String PARENT_1 = "203.0.113.5";

  static Stream<OfflineScenario> scenarios() {
    return Stream.of(sound(), noChild(), undetermined(), aliases(), errors()).flatMap(rows -> rows);
  }

  private static Stream<OfflineScenario> sound() {
    String[] found = {"B01_CHILD_FOUND", "B01_PARENT_FOUND"};
    return Stream.of(
        scenario("GOOD-1").in(grandparent()).in(parent()).in(child()).finds(found),
        scenario("GOOD-MIXED-1")
            .in(
                ZoneSetup.of("gp.xa")
                    .server("ns1.gp.xa", "203.0.113.1")
                    .server("ns4.gp.xa", "203.0.113.4"))
            .in(parent().server("ns4.gp.xa", "203.0.113.4"))
            .in(child())
            .finds(found),
        scenario("GOOD-MIXED-2")
            .in(grandparent())
            .in(
                ZoneSetup.of("parent.gp.xa")
                    .server("ns1.parent.gp.xa", PARENT_1)
                    .server("ns4.parent.gp.xa", "203.0.113.4"))
            .in(childWithZone().server("ns4.parent.gp.xa", "203.0.113.4"))
            .finds(found),
        scenario("GOOD-PARENT-HOST-1")
            .in(grandparent())
            .in(parent())
            .in(
                ZoneSetup.of(CHILD)
                    .server("ns1.parent.gp.xa", PARENT_1)
                    .server("ns2.parent.gp.xa", "203.0.113.6"))
            .finds(found),
        scenario("GOOD-GRANDPARENT-HOST-1")
            .in(grandparent())
            .in(parent())
            .in(
                ZoneSetup.of(CHILD)
                    .server("ns1.gp.xa", "203.0.113.1")
                    .server("ns2.gp.xa", "203.0.113.2"))
            .finds(found),
        OfflineScenario.of("ROOT-ZONE")
            .testing(".")
            .finds("B01_CHILD_FOUND", "B01_ROOT_HAS_NO_PARENT"));
  }

  static Stream<OfflineScenario> undelegated() {
    ZoneSetup mixedParent = parent().server("ns1.gp.xa", "203.0.113.1");
    return Stream.of(
        scenario("GOOD-UNDEL-1").in(grandparent()).in(parent()).in(child()),
        scenario("GOOD-MIXED-UNDEL-1").in(grandparent()).in(mixedParent).in(child()),
        scenario("GOOD-MIXED-UNDEL-2")
            .in(grandparent())
            .in(parent())
            .in(childWithZone().server("ns1.parent.gp.xa", PARENT_1)),
        scenario("NO-DEL-UNDEL-1").in(grandparent()).in(parent()),
        scenario("NO-DEL-MIXED-UNDEL-1").in(grandparent()).in(mixedParent),
        scenario("NO-DEL-MIXED-UNDEL-2")
            .in(grandparent())
            .in(
                ZoneSetup.of("parent.y.z.gp.xa")
                    .server("ns1.parent.y.z.gp.xa", PARENT_1)
                    .server("ns1.gp.xa", "203.0.113.1"))
            .testing("child.w.x.parent.y.z.gp.xa"),
        scenario("NO-DEL-UNDEL-NO-PAR-1").in(grandparent(Faults.servfail())),
        scenario("NO-DEL-UNDEL-PAR-UND-1")
            .in(grandparent().editAt("ns1.gp.xa", zone -> zone.removeTree("parent")))
            .in(parent()));
  }

  @ParameterizedTest
  @MethodSource("undelegated")
  void basic01Undelegated(OfflineScenario scenario) {
    scenario
        .given("ns3.hosts.xa", "ns4.hosts.xa")
        .finds("B01_CHILD_FOUND", "B01_PARENT_DISREGARDED")
        .check(new Basic01());
  }

  private static Stream<OfflineScenario> noChild() {
    return Stream.of(
        scenario("NO-CHILD-1")
            .in(grandparent())
            .in(parent())
            .finds("B01_NO_CHILD", "B01_PARENT_FOUND"),
        scenario("NO-CHILD-2")
            .in(grandparent())
            .in(parent().records("child TXT x"))
            .finds("B01_NO_CHILD", "B01_PARENT_FOUND"),
        scenario("NO-CHLD-NO-PAR-1")
            .in(grandparent(Faults.servfail()))
            .finds("B01_NO_CHILD", "B01_PARENT_NOT_FOUND", "B01_SERVER_ZONE_ERROR"));
  }

  private static Stream<OfflineScenario> undetermined() {
    return Stream.of(
        scenario("NO-CHLD-PAR-UNDETER-1")
            .in(grandparent().editAt("ns1.gp.xa", zone -> zone.removeTree("parent")))
            .in(parent())
            .finds("B01_NO_CHILD", "B01_PARENT_FOUND", "B01_PARENT_UNDETERMINED"),
        scenario("CHLD-FOUND-PAR-UNDET-1")
            .in(
                grandparent()
                    .editAt("ns1.gp.xa", zone -> zone.removeTree("parent"))
                    .editAt("ns1.gp.xa", zone -> zone.records("child.parent NS ns1.hosts.xa.")))
            .in(parent())
            .in(child())
            .finds("B01_CHILD_FOUND", "B01_PARENT_FOUND", "B01_PARENT_UNDETERMINED"));
  }

  private static Stream<OfflineScenario> aliases() {
    return Stream.of(
        scenario("CHILD-ALIAS-1")
            .in(grandparent())
            .in(parent().records("child DNAME sister\n" + SISTER))
            .finds("B01_CHILD_IS_ALIAS", "B01_NO_CHILD", "B01_PARENT_FOUND"),
        scenario("CHILD-ALIAS-2")
            .in(grandparent())
            .in(
                parent()
                    .editAt(ns(1), zone -> zone.records("child DNAME sister\n" + SISTER))
                    .editAt(ns(2), zone -> zone.records("child DNAME brother\n" + BROTHER)))
            .finds("B01_CHILD_IS_ALIAS", "B01_NO_CHILD")
            .finds("B01_INCONSISTENT_ALIAS", "B01_PARENT_FOUND"));
  }

  private static Stream<OfflineScenario> errors() {
    Fault otherOwner = Faults.changing(ParentScenariosTest::renamed).forTypes(Type.NS);
    Fault noServers = Faults.withholding(Type.NS).forTypes(Type.NS);
    return Stream.of(
        error("ZONE-ERR-GRANDPARENT-1", Faults.notAuthoritative()),
        error("ZONE-ERR-GRANDPARENT-2", noServers),
        error("ZONE-ERR-GRANDPARENT-3", otherOwner),
        scenario("IPv6 is off")
            .in(grandparent().server("ns2.gp.xa", "2001:db8::2"))
            .in(parent())
            .in(child())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("B01_CHILD_FOUND", "B01_PARENT_FOUND", "IPV6_DISABLED"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void basic01(OfflineScenario scenario) {
    scenario.check(new Basic01());
  }

  /** What the second parent server has where the first one delegates. */
  static Stream<OfflineScenario> inconsistent() {
    String[] instead = {
      "",
      "child CNAME no-child\n" + ADDRESSES,
      "child CNAME sister\n" + SISTER,
      "child DNAME sister\n" + SISTER,
      "child A 203.0.113.12\nchild AAAA 2001:db8::12"
    };
    Stream.Builder<OfflineScenario> rows = Stream.builder();
    for (int i = 0; i < instead.length; i++) {
      rows.add(inconsistent(i + 1, child(), instead[i]));
      ZoneSetup shared = childWithZone().server("ns1.parent.gp.xa", PARENT_1);
      rows.add(inconsistent(i + 1 + instead.length, shared, instead[i]));
    }
    return rows.build();
  }

  private static OfflineScenario inconsistent(int number, ZoneSetup child, String instead) {
    OfflineScenario row =
        scenario("CHLD-FOUND-INCONSIST-" + number)
            .in(grandparent())
            .in(
                parent()
                    .editAt(ns(2), zone -> zone.removeTree("child"))
                    .editAt(ns(2), zone -> zone.records(instead)))
            .in(child)
            .finds("B01_CHILD_FOUND", "B01_INCONSISTENT_DELEGATION", "B01_PARENT_FOUND");
    return instead.contains("DNAME") ? row.finds("B01_CHILD_IS_ALIAS") : row;
  }

  @ParameterizedTest
  @MethodSource("inconsistent")
  void basic01WithParentServersThatDisagree(OfflineScenario scenario) {
    scenario.check(new Basic01());
  }

  private static OfflineScenario scenario(String name) {
    return OfflineScenario.of(name).testing(CHILD);
  }

  private static OfflineScenario error(String name, Fault fault) {
    Fault atApex = fault.when(query -> query.name().equals(GRANDPARENT));
    return scenario(name)
        .in(
            ZoneSetup.of("gp.xa")
                .server("ns1.gp.xa", "203.0.113.1")
                .server("ns2.gp.xa", "203.0.113.2", atApex))
        .in(parent())
        .in(child())
        .finds("B01_CHILD_FOUND", "B01_PARENT_FOUND", "B01_SERVER_ZONE_ERROR");
  }

  private static ZoneSetup grandparent(Fault... faults) {
    return ZoneSetup.of("gp.xa")
        .server("ns1.gp.xa", "203.0.113.1", faults)
        .server("ns2.gp.xa", "203.0.113.2", faults);
  }

  private static ZoneSetup parent() {
    return ZoneSetup.of("parent.gp.xa")
        .server("ns1.parent.gp.xa", PARENT_1)
        .server("ns2.parent.gp.xa", "203.0.113.6");
  }

  private static String ns(int number) {
    return "ns%d.parent.gp.xa".formatted(number);
  }

  /** Delegated to servers that do not know it. */
  private static ZoneSetup child() {
    return ZoneSetup.of(CHILD)
        .server("ns1.hosts.xa", "203.0.113.11", Faults.refused())
        .server("ns2.hosts.xa", "203.0.113.12", Faults.refused());
  }

  private static ZoneSetup childWithZone() {
    return ZoneSetup.of(CHILD)
        .server("ns1.hosts.xa", "203.0.113.11")
        .server("ns2.hosts.xa", "203.0.113.12");
  }

  private static Message renamed(Message message) {
    for (Record record : List.copyOf(message.getSection(Section.ANSWER))) {
      if (record instanceof NSRecord ns) {
        message.removeRecord(ns, Section.ANSWER);
        message.addRecord(
            new NSRecord(Names.of("uncle.gp.xa"), ns.getDClass(), ns.getTTL(), ns.getTarget()),
            Section.ANSWER);
      }
    }
    return message;
  }
}
