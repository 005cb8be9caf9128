package dev.millrace.dns.methods;

import dev.millrace.dns.sandbox.Faults;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios of MethodsV2 with servers given for an undelegated test. */
class UndelegatedScenariosTest {
  private static final String CHILD = "ns1.child ns2.child";
  private static final String OTHERS = "ns3.child ns4.child";

  static Stream<Family> given() {
    return Stream.of(
        goodUndel1(),
        goodUndel2(),
        elsewhere(mixed("GOOD-MIXED-UNDEL-1")),
        elsewhere(Family.sound("GOOD-MIXED-UNDEL-2").childOn("ns2.parent")),
        own(Family.sound("NO-DEL-MIXED-UNDEL-1").parentOn("ns2")),
        own(
            Family.alone("NO-DEL-UNDEL-NO-PAR-1")
                .grandparentOn("ns1", Faults.servfail())
                .grandparentOn("ns2", Faults.servfail())
                .childOn("ns1.child")
                .childOn("ns2.child")),
        own(parentHalfKnown()));
  }

  /** The delegated child has the first server at another address and ns5 instead of ns6. */
  private static Family goodUndel1() {
    Family family =
        Family.below("GOOD-UNDEL-1")
            .childOn("ns1-2.child/52")
            .childOn("ns3.parent")
            .childOn("ns6")
            .childOn("old.child/51")
            .childOn("ns5");
    String first = family.name("ns1-2.child");
    String third = family.name("ns3.parent");
    String[] delegated = {first, third, family.name("ns5")};
    String servers = "ns1-2.child/52 ns3.parent ns6";
    return family
        .child(
            z ->
                z.parentServers(delegated)
                    .glue(first, family.addresses("old.child/51").toArray(String[]::new))
                    .childServers(first, third, family.name("ns6"))
                    .editAt(family.name("old.child"), old -> old.servers(delegated))
                    .editAt(family.name("ns5"), old -> old.servers(delegated)))
        .given("ns1-2.child/52", "ns3.parent", "ns6/-")
        .expecting("", servers, servers);
  }

  private static Family goodUndel2() {
    String servers = "ns1.child ns3.parent ns6";
    return Family.below("GOOD-UNDEL-2")
        .childOn("ns1.child")
        .childOn("ns3.parent")
        .childOn("ns6")
        .child(z -> z.undelegated())
        .given("ns1.child", "ns3.parent", "ns6/-")
        .expecting("", servers, servers);
  }

  private static Family mixed(String scenario) {
    return Family.alone(scenario)
        .grandparentOn("ns1")
        .grandparentOn("ns4")
        .parentOn("ns1.parent")
        .parentOn("ns2.parent")
        .parentOn("ns4")
        .childOn("ns1.child")
        .childOn("ns2.child");
  }

  /** The given servers have another version of the zone than the delegated ones. */
  private static Family elsewhere(Family family) {
    String[] delegated = {family.name("ns1.child"), family.name("ns2.child")};
    return family
        .childOn("ns3.child")
        .childOn("ns4.child")
        .child(
            z ->
                z.parentServers(delegated)
                    .childServers(family.name("ns3.child"), family.name("ns4.child"))
                    .editAt(delegated[0], old -> old.servers(delegated))
                    .editAt(delegated[1], old -> old.servers(delegated)))
        .given("ns3.child", "ns4.child")
        .expecting("", OTHERS, OTHERS);
  }

  private static Family parentHalfKnown() {
    Family family = Family.sound("NO-DEL-UNDEL-PAR-UND-1");
    return family.grandparent(z -> z.editAt(family.name("ns2"), g -> g.removeTree("parent")));
  }

  private static Family own(Family family) {
    return family
        .child(z -> z.undelegated())
        .given("ns1.child", "ns2.child")
        .expecting("", CHILD, CHILD);
  }

  @ParameterizedTest
  @MethodSource("given")
  void whatIsGivenStandsInForTheDelegation(Family family) {
    family.check();
  }
}
