package dev.millrace.dns.methods;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Scenarios of MethodsV2 with a delegated child whose ancestors agree. */
class DelegatedScenariosTest {
  private static final String PARENTS = "ns1.parent ns2.parent";
  private static final String CHILD = "ns1.child ns2.child";

  static Stream<Family> sound() {
    String three = "ns1.child ns3.parent ns5";
    String five = CHILD + " ns1 ns1.parent";
    return Stream.of(
        Family.sound("GOOD-1").expecting(PARENTS, CHILD, CHILD),
        Family.below("GOOD-2")
            .childOn("ns5")
            .childOn("ns6")
            .expecting(PARENTS, "ns5 ns6", "ns5 ns6"),
        Family.below("GOOD-3")
            .childOn("ns1.child")
            .childOn("ns3.parent")
            .childOn("ns5")
            .expecting(PARENTS, three, three),
        Family.sound("GOOD-4").parentOn("ns1").expecting(PARENTS + " ns1", CHILD, CHILD),
        Family.sound("GOOD-5").childOn("ns1").childOn("ns1.parent").expecting(PARENTS, five, five),
        Family.below("GOOD-6")
            .childOn("ns1")
            .childOn("ns2")
            .expecting(PARENTS, "ns1 ns2", "ns1 ns2"),
        Family.below("GOOD-7")
            .childOn("ns1.parent")
            .childOn("ns2.parent")
            .expecting(PARENTS, PARENTS, PARENTS));
  }

  static Stream<Family> childrenThatDiffer() {
    return Stream.of(
        diffNs1(),
        diffNs2(),
        Family.sound("IB-NOT-IN-ZONE-1")
            .child(z -> z.edit(c -> c.removeTree("ns1").removeTree("ns2")))
            .expecting(PARENTS, CHILD, "ns1.child/- ns2.child/-"),
        Family.below("CHILD-NO-ZONE-1")
            .childOn("ns1.child", Faults.servfail())
            .childOn("ns2.child", Faults.servfail())
            .expecting(PARENTS, CHILD, ""),
        Family.below("CHILD-NO-ZONE-2")
            .childOn("ns1.child", Faults.silent())
            .childOn("ns2.child", Faults.silent())
            .expecting(PARENTS, CHILD, ""));
  }

  private static Family diffNs1() {
    Family family = Family.below("DIFF-NS-1").childOn("ns1-2.child/51").childOn("ns2-2.child/52");
    String[] delegated = {family.name("ns1.child"), family.name("ns2.child")};
    return family
        .child(
            z ->
                z.parentServers(delegated)
                    .glue(delegated[0], family.addresses("ns1.child").toArray(String[]::new))
                    .glue(delegated[1], family.addresses("ns2.child").toArray(String[]::new)))
        .expecting(PARENTS, CHILD, "ns1-2.child/51 ns2-2.child/52");
  }

  private static Family diffNs2() {
    Family family = Family.below("DIFF-NS-2").childOn("ns1-2.child/51").childOn("ns3.child");
    String[] delegated = {family.name("ns1.child"), family.name("ns2.child")};
    return family
        .child(
            z ->
                z.parentServers(delegated)
                    .glue(delegated[0], family.addresses("ns1.child").toArray(String[]::new))
                    .glue(delegated[1], family.addresses("ns2.child").toArray(String[]::new)))
        .expecting(PARENTS, CHILD, "ns1-2.child/51 ns3.child");
  }

  static Stream<Family> serversWithoutAddress() {
    return Stream.of(
        oneWithoutAddress("DELEG-OOB-W-ERROR-1", "ns4-nodata"),
        oneWithoutAddress("DELEG-OOB-W-ERROR-2", "ns4-nxdomain"),
        noneWithAddress("DELEG-OOB-W-ERROR-3", "ns3-nodata", "ns4-nodata"),
        noneWithAddress("DELEG-OOB-W-ERROR-4", "ns3-nxdomain", "ns4-nxdomain"));
  }

  private static Family oneWithoutAddress(String scenario, String lost) {
    Family family = Family.below(scenario).childOn("ns3");
    String servers = "ns3 " + lost + "/-";
    return withText(family, lost)
        .child(
            z ->
                z.parentServers(family.name("ns3"), family.name(lost))
                    .childServers(family.name("ns3"), family.name(lost)))
        .expecting(PARENTS, servers, servers);
  }

  private static Family noneWithAddress(String scenario, String one, String two) {
    Family family = Family.below(scenario);
    String delegation = "@ NS %s.\n@ NS %s.".formatted(family.name(one), family.name(two));
    withText(family, one).parent(z -> z.records(delegation.replace("@", "child")));
    return withText(family, two).expecting(PARENTS, one + "/- " + two + "/-", "");
  }

  /** A server whose name is to give no data needs a record of another type. */
  private static Family withText(Family family, String server) {
    return server.endsWith("nodata")
        ? family.grandparent(z -> z.records(server + " TXT \"no address\""))
        : family;
  }

  static Stream<Family> grandparentsWithOneBadServer() {
    return Stream.of(
        badSecond(
            "ZONE-ERR-GRANDPARENT-1",
            Faults.notAuthoritative().when(DelegatedScenariosTest::isAboutTheGrandparent)),
        badSecond(
            "ZONE-ERR-GRANDPARENT-2",
            Faults.withholding(Type.NS)
                .forTypes(Type.NS)
                .when(DelegatedScenariosTest::isAboutTheGrandparent)),
        badSecond(
            "ZONE-ERR-GRANDPARENT-3",
            ownedByAnUncle().when(DelegatedScenariosTest::isAboutTheGrandparent)));
  }

  private static boolean isAboutTheGrandparent(Query query) {
    return query.name().labels() == 4;
  }

  private static Fault ownedByAnUncle() {
    Fault fault = Faults.changing(DelegatedScenariosTest::moved);
    return fault.forTypes(Type.NS);
  }

  private static Message moved(Message response) {
    for (Record rr : List.copyOf(response.getSection(Section.ANSWER))) {
      response.removeRecord(rr, Section.ANSWER);
      Name uncle = Names.of("uncle." + rr.getName());
      response.addRecord(rr.withName(uncle), Section.ANSWER);
    }
    return response;
  }

  private static Family badSecond(String scenario, Fault fault) {
    return Family.alone(scenario)
        .grandparentOn("ns1")
        .grandparentOn("ns2", fault)
        .parentOn("ns1.parent")
        .parentOn("ns2.parent")
        .childOn("ns1.child")
        .childOn("ns2.child")
        .expecting(PARENTS, CHILD, CHILD);
  }

  @ParameterizedTest
  @MethodSource({
    "sound",
    "childrenThatDiffer",
    "serversWithoutAddress",
    "grandparentsWithOneBadServer"
  })
  void parentDelegationAndZoneAreFound(Family family) {
    family.check();
  }
}
