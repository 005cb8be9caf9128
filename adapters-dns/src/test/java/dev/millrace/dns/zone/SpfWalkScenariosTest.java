package dev.millrace.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.LiveScenario;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Zone13 has no scenarios elsewhere; these are our own. */
class SpfWalkScenariosTest {

  private static final String OK = "Z13_SPF_LOOKUP_COUNT_OK";
  private static final String EXCEEDED = "Z13_SPF_LOOKUP_COUNT_EXCEEDED";

  static Stream<OfflineScenario> scenarios() {
    return Stream.of(
        scenario("nothing to look up", "ip4:192.0.2.1 ip6:::1 exp=a.b -all").finds(OK),
        scenario("as many as are allowed", "a mx ".repeat(5)).finds(OK),
        scenario("one too many", "a mx ".repeat(5) + "exists:a.b").finds(EXCEEDED),
        scenario("includes count with all they have", "include:ten.hosts.xa").finds(EXCEEDED),
        scenario("a limit of the profile", "include:ten.hosts.xa")
            .under("{\"test_cases_vars\": {\"zone13\": {\"spf_lookup_limit\": 11}}}")
            .finds(OK),
        scenario("a redirection", "redirect=one.hosts.xa").finds(OK),
        scenario("ptr", "ptr ptr:hosts.xa").finds(OK, "Z13_SPF_PTR_DEPRECATED"),
        scenario("ptr in an include", "include:ptr.hosts.xa").finds(OK, "Z13_SPF_PTR_DEPRECATED"),
        scenario("a macro", "include:%{d}.hosts.xa").finds(OK, "Z13_SPF_MACRO_TARGET"),
        scenario("it includes itself", "include:child.xa").finds(OK, "Z13_SPF_LOOKUP_LOOP"),
        scenario("a circle", "include:circle1.hosts.xa").finds(OK, "Z13_SPF_LOOKUP_LOOP"),
        scenario("the same twice", "include:one.hosts.xa include:One.hosts.xa")
            .finds(OK, "Z13_SPF_LOOKUP_LOOP"),
        scenario("no policy there", "include:ns.hosts.xa").finds(OK, "Z13_SPF_RECURSIVE_ERROR"),
        scenario("two policies there", "include:two.hosts.xa").finds(OK, "Z13_SPF_RECURSIVE_ERROR"),
        scenario("no answer there", "include:a.silent.xa").finds(OK, "Z13_SPF_RECURSIVE_ERROR"),
        scenario("no name", "include:a..b redirect=").finds(OK, "Z13_SPF_RECURSIVE_ERROR"),
        scenario("terms nobody knows", "include nosuch moo=x").finds(OK),
        scenario("two thousand targets", targets(2_000)).finds(EXCEEDED),
        OfflineScenario.of("no policy").in(Pair.child()).finds("Z13_NO_SPF_FOUND"),
        OfflineScenario.of("no authority")
            .in(Pair.childWithBoth(Faults.notAuthoritative().forTypes(Type.TXT)))
            .finds("Z13_UNABLE_TO_CHECK"),
        OfflineScenario.of("one server without authority")
            .in(Pair.childWithFirst(Faults.notAuthoritative()).records("@ TXT v=spf1"))
            .finds(OK));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void zone13(OfflineScenario scenario) {
    scenario.check(new Zone13());
  }

  @Test
  void theWholeTreeIsCounted() {
    assertThat(arguments("include:one.hosts.xa mx include:ten.hosts.xa", "count")).contains("14");
    assertThat(arguments("redirect=circle1.hosts.xa", "loop_domain")).contains("circle1.hosts.xa");
    assertThat(arguments("include:No.Such.Name", "target")).contains("no.such.name");
  }

  @Test
  void aPolicyThatZone11FindsFaultWithIsNotWalked() {
    LiveScenario.in(live("v=spf1 ip4:x ptr"))
        .test("zone11 zone13", "child.xa")
        .finds("Z11_SPF_SYNTAX_ERROR")
        .doesNotFind("Z13_SPF_PTR_DEPRECATED");
    LiveScenario.in(live("v=spf1 ip4:x ptr"))
        .test("zone13", "child.xa")
        .finds("Z13_SPF_PTR_DEPRECATED");
    LiveScenario.in(live("v=spf1 ptr"))
        .test("zone11 zone13", "child.xa")
        .finds("Z11_SPF_SYNTAX_OK", "Z13_SPF_PTR_DEPRECATED");
  }

  private static ZoneSetup live(String policy) {
    return ZoneSetup.of("child.xa")
        .server("ns1.child.xa", "127.91.5.1")
        .records("@ TXT \"%s\"".formatted(policy));
  }

  private static List<String> arguments(String terms, String name) {
    return scenario("shown", terms).findings(new Zone13()).stream()
        .map(Finding::args)
        .filter(args -> args.containsKey(name))
        .map(args -> args.getOrDefault(name, ""))
        .toList();
  }

  private static OfflineScenario scenario(String name, String terms) {
    return OfflineScenario.of(name)
        .in(Pair.child().records(policy("@", terms)))
        .in(hosts())
        .in(ZoneSetup.of("silent.xa").server("ns.silent.xa", "203.0.113.2", Faults.silent()));
  }

  private static ZoneSetup hosts() {
    return ZoneSetup.of("hosts.xa")
        .server("ns.hosts.xa", "203.0.113.1")
        .records(policy("one", "a"))
        .records(policy("ten", "a mx ".repeat(5)))
        .records(policy("ptr", "ptr"))
        .records(policy("two", "a") + "\n" + policy("two", "mx"))
        .records(policy("circle1", "include:circle2.hosts.xa"))
        .records(policy("circle2", "include:circle1.hosts.xa"))
        .records(policy("*.many", "a"));
  }

  private static String targets(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "include:t%d.many.hosts.xa".formatted(i))
        .collect(Collectors.joining(" "));
  }

  /** A TXT record in strings of at most 255 octets. */
  private static String policy(String owner, String terms) {
    String text = "v=spf1 " + terms;
    String strings =
        IntStream.iterate(0, start -> start < text.length(), start -> start + 255)
            .mapToObj(start -> text.substring(start, Math.min(text.length(), start + 255)))
            .map(part -> "\"" + part + "\"")
            .collect(Collectors.joining(" "));
    return owner + " TXT " + strings;
  }
}
