package dev.millrace.dns.methods;

import dev.millrace.dns.sandbox.Faults;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios of MethodsV2 whose ancestors disagree, or do not know the child. */
class ParentScenariosTest {
  private static final String PARENTS = "ns1.parent ns2.parent";
  private static final String CHILD = "ns1.child ns2.child";
  private static final String UNDEFINED = "undefined";
  private static final String ALIAS = "%1$s CNAME %2$s\n%2$s A 127.40.1.52";
  private static final String SISTER =
      """
      sister NS ns6-delegated-child.methodsv2.xa.
      sister NS ns7-delegated-child.methodsv2.xa.
      child %s sister
      """;

  static Stream<Family> noChild() {
    return Stream.of(
            Family.below("NO-CHILD-1"),
            Family.below("NO-CHILD-2").parent(z -> z.records("child TXT \"no zone\"")),
            grandparentWithoutParent(Family.below("NO-CHLD-PAR-UNDETER-1"), "ns1"),
            Family.alone("NO-CHLD-NO-PAR-1")
                .grandparentOn("ns1", Faults.servfail())
                .grandparentOn("ns2", Faults.servfail()),
            Family.below("CHILD-ALIAS-1").parent(z -> z.records(SISTER.formatted("DNAME"))))
        .map(family -> family.expecting(UNDEFINED, UNDEFINED, UNDEFINED));
  }

  private static Family grandparentWithoutParent(Family family, String server) {
    return family.grandparent(z -> z.editAt(family.name(server), g -> g.removeTree("parent")));
  }

  static Stream<Family> twoParents() {
    Family family =
        grandparentWithoutParent(Family.sound("CHLD-FOUND-PAR-UNDET-1"), "ns1")
            .expecting("ns1 " + PARENTS, CHILD, CHILD);
    String delegation =
        """
        child.parent NS ns1.child.parent
        child.parent NS ns2.child.parent
        ns1.child.parent A 127.40.1.51
        ns1.child.parent AAAA fda1:b2:c3:0:127:40:1:51
        ns2.child.parent A 127.40.1.52
        ns2.child.parent AAAA fda1:b2:c3:0:127:40:1:52
        """;
    return Stream.of(
        family.grandparent(z -> z.editAt(family.name("ns1"), g -> g.records(delegation))));
  }

  static Stream<Family> parentsThatDisagree() {
    return Stream.of(
        disagreeing("CHLD-FOUND-INCONSIST-1", "@ TXT \"no child\""),
        disagreeing("CHLD-FOUND-INCONSIST-2", ALIAS.formatted("child", "no-child")),
        disagreeing("CHLD-FOUND-INCONSIST-3", SISTER.formatted("CNAME")),
        disagreeing("CHLD-FOUND-INCONSIST-4", SISTER.formatted("DNAME")),
        disagreeing("CHLD-FOUND-INCONSIST-5", "child A 127.40.1.52"),
        sharing("CHLD-FOUND-INCONSIST-6", "@ TXT \"no child\""),
        sharing("CHLD-FOUND-INCONSIST-7", ALIAS.formatted("child", "no-child")),
        sharing("CHLD-FOUND-INCONSIST-8", SISTER.formatted("CNAME")),
        sharing("CHLD-FOUND-INCONSIST-9", SISTER.formatted("DNAME")),
        sharing("CHLD-FOUND-INCONSIST-10", "child A 127.40.1.52"));
  }

  private static Family disagreeing(String scenario, String insteadAtTheSecond) {
    return secondWith(Family.sound(scenario), insteadAtTheSecond)
        .expecting("ns1.parent", CHILD, CHILD);
  }

  private static Family sharing(String scenario, String insteadAtTheSecond) {
    String servers = CHILD + " ns1.parent";
    return secondWith(Family.sound(scenario).childOn("ns1.parent"), insteadAtTheSecond)
        .expecting("ns1.parent", servers, servers);
  }

  private static Family secondWith(Family family, String records) {
    return family.parent(
        z -> z.editAt(family.name("ns2.parent"), p -> p.removeTree("child").records(records)));
  }

  @ParameterizedTest
  @MethodSource({"noChild", "twoParents", "parentsThatDisagree"})
  void whateverParentThereIsIsFound(Family family) {
    family.check();
  }
}
