package dev.millrace.dns.methods;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios of MethodsV2 with aliases for server names, and names that share addresses. */
class AliasScenariosTest {
  private static final String PARENTS = "ns1.parent ns2.parent";
  private static final String CHILD = "ns1.child ns2.child";
  private static final String ALIASES = "ns1-cname.child/51 ns2-cname.child/52";
  private static final String PARENT_ALIASES = "ns1-cname.parent/41 ns2-cname.parent/42";

  static Stream<Family> childAliases() {
    return Stream.of(
        childWithAliases(Family.sound("CHILD-NS-CNAME-1"), "ns1", "ns2")
            .expecting(PARENTS, ALIASES, ALIASES),
        childCname2(),
        childCname3(),
        childCname4());
  }

  private static Family childCname2() {
    Family family =
        Family.below("CHILD-NS-CNAME-2").childOn("child-ns1/51").childOn("child-ns2/52");
    return childWithAliases(family, family.name("child-ns1") + ".", family.name("child-ns2") + ".")
        .expecting(PARENTS, ALIASES, ALIASES);
  }

  private static Family childCname3() {
    Family family = Family.below("CHILD-NS-CNAME-3").childOn("ns3").childOn("ns4");
    String[] aliases = {family.name("ns3-cname"), family.name("ns4-cname")};
    String servers = "ns3-cname ns4-cname";
    return family
        .grandparent(z -> z.records("ns3-cname CNAME ns3\nns4-cname CNAME ns4"))
        .child(z -> z.parentServers(aliases).childServers(aliases))
        .expecting(PARENTS, servers, servers);
  }

  /** A name without glue is in the delegation all the same (Get-Delegation, step 7.3.3). */
  private static Family childCname4() {
    Family family =
        Family.below("CHILD-NS-CNAME-4").childOn("ns1.child/4:51").childOn("ns2.child/4:52");
    return childWithAliases(family, "ns1", "ns2")
        .child(
            z ->
                z.glue(family.name("ns1-cname.child"), "127.40.1.51")
                    .glue(family.name("ns2-cname.child")))
        .expecting(
            PARENTS,
            "ns1-cname.child/4:51 ns2-cname.child/-",
            "ns1-cname.child/4:51 ns2-cname.child/4:52");
  }

  private static Family childWithAliases(Family family, String one, String two) {
    String first = family.name("ns1-cname.child");
    String second = family.name("ns2-cname.child");
    return family.child(
        z ->
            z.parentServers(first, second)
                .glue(first, addresses(family, "ns1.child"))
                .glue(second, addresses(family, "ns2.child"))
                .childServers(first, second)
                .records("ns1-cname CNAME %s\nns2-cname CNAME %s".formatted(one, two)));
  }

  static Stream<Family> parentAliases() {
    Family outside = Family.alone("PARENT-NS-CNAME-2");
    outside
        .grandparentOn("ns1")
        .grandparentOn("ns2")
        .parentOn("parent-ns1/41")
        .parentOn("parent-ns2/42");
    return Stream.of(
            parentWithAliases(belowChild(Family.below("PARENT-NS-CNAME-1")), "ns1", "ns2"),
            parentWithAliases(
                belowChild(outside),
                outside.name("parent-ns1") + ".",
                outside.name("parent-ns2") + "."))
        .map(family -> family.expecting(PARENT_ALIASES, CHILD, CHILD));
  }

  private static Family belowChild(Family family) {
    return family.childOn("ns1.child").childOn("ns2.child");
  }

  private static Family parentWithAliases(Family family, String one, String two) {
    String first = family.name("ns1-cname.parent");
    String second = family.name("ns2-cname.parent");
    return family.parent(
        z ->
            z.parentServers(first, second)
                .glue(first, addresses(family, "ns1.parent"))
                .glue(second, addresses(family, "ns2.parent"))
                .childServers(first, second)
                .records("ns1-cname CNAME %s\nns2-cname CNAME %s".formatted(one, two)));
  }

  static Stream<Family> parentNamesWithOneAddress() {
    String twins = "ns1a.parent/41 ns1b.parent/41 ns2.parent";
    Family second = twins("PARENT-NS-SAME-IP-2");
    return Stream.of(
        twins("PARENT-NS-SAME-IP-1").expecting(twins, CHILD, CHILD),
        second
            .parent(
                z ->
                    z.parentServers(second.name("ns1.parent"), second.name("ns2.parent"))
                        .glue(second.name("ns1.parent"), addresses(second, "ns1.parent")))
            .expecting("ns1.parent " + twins, CHILD, CHILD));
  }

  private static Family twins(String scenario) {
    return belowChild(
        Family.alone(scenario)
            .grandparentOn("ns1")
            .grandparentOn("ns2")
            .parentOn("ns1a.parent/41")
            .parentOn("ns1b.parent/41")
            .parentOn("ns2.parent"));
  }

  private static String[] addresses(Family family, String server) {
    List<String> addresses = family.addresses(server);
    return addresses.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource({"childAliases", "parentAliases", "parentNamesWithOneAddress"})
  void namesAreKeptAsTheNsRecordsHaveThem(Family family) {
    family.check();
  }
}
