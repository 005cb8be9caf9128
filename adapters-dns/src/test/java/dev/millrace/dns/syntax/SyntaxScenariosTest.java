package dev.millrace.dns.syntax;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.LiveScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Syntax01 to Syntax08 against zones in a sandbox. */
class SyntaxScenariosTest {

  private static ZoneSetup child() {
    return zone("child.xa");
  }

  private static ZoneSetup zone(String name) {
    return ZoneSetup.of(name).server("ns1." + name, "127.92.1.1");
  }

  private static ZoneSetup withSoaNames(String mname, String rname) {
    return child()
        .edit(
            zone ->
                zone.editAuthority(
                    soa ->
                        new SOARecord(
                            soa.getName(),
                            DClass.IN,
                            soa.getTTL(),
                            Name.fromConstantString(mname),
                            Name.fromConstantString(rname),
                            soa.getSerial(),
                            soa.getRefresh(),
                            soa.getRetry(),
                            soa.getExpire(),
                            soa.getMinimum())));
  }

  private static ZoneSetup withRname(String rname) {
    return withSoaNames("ns1.child.xa.", rname);
  }

  @ParameterizedTest
  @CsvSource({
    "syntax01, child.xa, ONLY_ALLOWED_CHARS",
    "syntax01, chi_ld.xa, NON_ALLOWED_CHARS",
    "syntax02, ch-ild.xa, NO_ENDING_HYPHENS",
    "syntax02, -child.xa, INITIAL_HYPHEN",
    "syntax02, child-.xa, TERMINAL_HYPHEN",
    "syntax03, ch-ild.xa, NO_DOUBLE_DASH",
    "syntax03, xn--fa-hia.xa, NO_DOUBLE_DASH",
  })
  void theDomainNameIsHeldAgainstTheRulesForNames(String testcase, String name, String tag) {
    LiveScenario.in(zone(name)).test(testcase, name).findsOnly(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "ns1.child.xa, NAMESERVER_SYNTAX_OK",
    "ns_1.child.xa, NAMESERVER_NON_ALLOWED_CHARS",
    "ns--1.child.xa, NAMESERVER_DISCOURAGED_DOUBLE_DASH",
    "ns1.child.123, NAMESERVER_NUMERIC_TLD",
  })
  void theNamesOfNameServersAreHeldAgainstTheRulesForHosts(String server, String tag) {
    LiveScenario.in(ZoneSetup.of("child.xa").server(server, "127.92.1.1"))
        .withServer(server, "127.92.1.1")
        .test("syntax04", "child.xa")
        .findsOnly(tag);
  }

  @Test
  void anAtSignInTheRnameIsSaid() {
    LiveScenario.in(withRname("hostmaster@child.xa."))
        .test("syntax05", "child.xa")
        .findsOnly("RNAME_MISUSED_AT_SIGN");
    LiveScenario.in(withRname("hostmaster.child.xa."))
        .test("syntax05", "child.xa")
        .findsOnly("RNAME_NO_AT_SIGN");
  }

  @Test
  void anRnameThatMailCanReachIsValid() {
    LiveScenario.in(
            withRname("hostmaster.child.xa.")
                .edit(zone -> zone.remove("@", Type.MX).records("@ MX 10 mx1\nmx1 A 192.0.2.25")))
        .test("syntax06", "child.xa")
        .findsOnly("RNAME_RFC822_VALID");
  }

  @Test
  void withoutMxRecordsTheAddressesOfTheMailDomainCount() {
    LiveScenario.in(withRname("hostmaster.host.child.xa.").records("host A 192.0.2.25"))
        .test("syntax06", "child.xa")
        .findsOnly("RNAME_RFC822_VALID");
  }

  @ParameterizedTest
  @CsvSource({
    "a@b.child.xa., RNAME_RFC822_INVALID",
    "hostmaster.nowhere.xa., RNAME_MAIL_DOMAIN_INVALID",
    "hostmaster.empty.child.xa., RNAME_MAIL_DOMAIN_INVALID",
  })
  void anRnameThatMailCannotReachIsSaid(String rname, String tag) {
    LiveScenario.in(withRname(rname).records("empty TXT \"no mail\""))
        .test("syntax06", "child.xa")
        .findsOnly(tag);
  }

  @Test
  void anRnameIsNotValidIfThatOfAnotherServerHasNoMailDomain() {
    LiveScenario.in(
            withRname("hostmaster.host.child.xa.")
                .server("ns2.child.xa", "127.92.1.2")
                .records("host A 192.0.2.25")
                .editAt(
                    "ns2.child.xa",
                    zone ->
                        zone.remove("@", Type.SOA)
                            .records("@ SOA ns1 hostmaster.nowhere.xa. 1 14400 3600 1209600 3600")))
        .test("syntax06", "child.xa")
        .findsOnly("RNAME_MAIL_DOMAIN_INVALID");
  }

  @Test
  void aMailServerOnLocalhostIsSaid() {
    LiveScenario.in(withRname("hostmaster.local.child.xa.").records("local A 127.0.0.1"))
        .test("syntax06", "child.xa")
        .findsOnly("RNAME_MAIL_DOMAIN_LOCALHOST", "RNAME_MAIL_DOMAIN_INVALID");
  }

  @Test
  void aMailServerThatIsAnAliasIsSaid() {
    LiveScenario.in(
            withRname("hostmaster.sub.child.xa.")
                .records("sub MX 10 alias.child.xa.\nalias CNAME real\nreal A 192.0.2.25"))
        .test("syntax06", "child.xa")
        .findsOnly("RNAME_MAIL_ILLEGAL_CNAME", "RNAME_MAIL_DOMAIN_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "ns1.child.xa., MNAME_SYNTAX_OK",
    "n_s1.child.xa., MNAME_NON_ALLOWED_CHARS",
    "ns--1.child.xa., MNAME_DISCOURAGED_DOUBLE_DASH",
    "ns1.child.42., MNAME_NUMERIC_TLD",
  })
  void theMnameIsHeldAgainstTheRulesForHosts(String mname, String tag) {
    LiveScenario.in(withSoaNames(mname, "hostmaster.child.xa."))
        .test("syntax07", "child.xa")
        .findsOnly(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.child.xa., MX_SYNTAX_OK",
    "ma_il.child.xa., MX_NON_ALLOWED_CHARS",
    "ma--il.child.xa., MX_DISCOURAGED_DOUBLE_DASH",
    "mail.child.42., MX_NUMERIC_TLD",
  })
  void mailExchangersAreHeldAgainstTheRulesForHosts(String exchange, String tag) {
    LiveScenario.in(child().edit(zone -> zone.remove("@", Type.MX).records("@ MX 10 " + exchange)))
        .test("syntax08", "child.xa")
        .findsOnly(tag);
  }

  @Test
  void serversThatAnswerNothingLeaveNothingToCheck() {
    LiveScenario.in(ZoneSetup.of("child.xa").server("ns1.child.xa", "127.92.1.1", Faults.refused()))
        .withServer("ns1.child.xa", "127.92.1.1")
        .test("syntax05 syntax06 syntax07 syntax08", "child.xa")
        .finds("NO_RESPONSE_SOA_QUERY", "NO_RESPONSE_MX_QUERY")
        .findsOnly();
  }
}
