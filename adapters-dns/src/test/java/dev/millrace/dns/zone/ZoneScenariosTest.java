package dev.millrace.dns.zone;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.LiveScenario;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Zone01 to Zone10 against zones in a sandbox. */
class ZoneScenariosTest {

  private static final String NS1 = "ns1.child.xa";
  private static final String NS2 = "ns2.child.xa";

  private static ZoneSetup child() {
    return ZoneSetup.of("child.xa").server(NS1, "127.91.1.1").server(NS2, "127.91.1.2");
  }

  private static ZoneSetup childWithMname(String mname) {
    return child().edit(zone -> zone.editAuthority(soa -> withMname(soa, mname)));
  }

  private static SOARecord withMname(SOARecord soa, String mname) {
    return soa(
        soa,
        Name.fromConstantString(mname),
        soa.getSerial(),
        soa.getRefresh(),
        soa.getRetry(),
        soa.getExpire(),
        soa.getMinimum());
  }

  private static UnaryOperator<SOARecord> times(
      long refresh, long retry, long expire, long minimum) {
    return soa -> soa(soa, soa.getHost(), soa.getSerial(), refresh, retry, expire, minimum);
  }

  private static SOARecord soa(
      SOARecord soa, Name mname, long serial, long refresh, long retry, long expire, long min) {
    return new SOARecord(
        soa.getName(),
        DClass.IN,
        soa.getTTL(),
        mname,
        soa.getAdmin(),
        serial,
        refresh,
        retry,
        expire,
        min);
  }

  // Zone01

  @Test
  void anMnameThatIsANameServerWithTheHighestSerialIsAMaster() {
    LiveScenario.in(childWithMname("ns1.child.xa."))
        .test("zone01", "child.xa")
        .finds("Z01_MNAME_IS_MASTER")
        .findsOnly();
  }

  @Test
  void anMnameThatIsADotIsSaid() {
    LiveScenario.in(childWithMname(".")).test("zone01", "child.xa").findsOnly("Z01_MNAME_IS_DOT");
  }

  @Test
  void anMnameThatIsLocalhostIsSaid() {
    LiveScenario.in(childWithMname("localhost."))
        .test("zone01", "child.xa")
        .findsOnly("Z01_MNAME_IS_LOCALHOST");
  }

  @Test
  void anMnameWithoutAddressIsNoNameServerAndDoesNotResolve() {
    LiveScenario.in(childWithMname("nowhere.child.xa."))
        .test("zone01", "child.xa")
        .findsOnly("Z01_MNAME_NOT_IN_NS_LIST", "Z01_MNAME_NOT_RESOLVE");
  }

  @Test
  void anMnameWithALocalhostAddressIsSaid() {
    LiveScenario.in(childWithMname("hidden.child.xa.").records("hidden A 127.0.0.1"))
        .test("zone01", "child.xa")
        .finds("Z01_MNAME_HAS_LOCALHOST_ADDR", "Z01_MNAME_NOT_IN_NS_LIST");
  }

  @Test
  void anMnameWhoseSerialIsLowerThanAnotherServersIsNoMaster() {
    LiveScenario.in(
            childWithMname("ns1.child.xa.")
                .edit(zone -> zone.serial(10))
                .editAt(NS2, zone -> zone.serial(11)))
        .test("zone01", "child.xa")
        .finds("Z01_MNAME_NOT_MASTER")
        .findsWith("Z01_MNAME_NOT_MASTER", "soaserial", "11")
        .findsWith("Z01_MNAME_NOT_MASTER", "soaserial_list", "10");
  }

  @Test
  void anMnameThatRefusesIsSaidWithItsRcode() {
    LiveScenario.in(
            childWithMname("other.elsewhere.xa."),
            ZoneSetup.of("elsewhere.xa")
                .server("ns1.elsewhere.xa", "127.91.2.1")
                .records("other A 127.91.2.1"))
        .test("zone01", "child.xa")
        .findsWith("Z01_MNAME_UNEXPECTED_RCODE", "rcode", "REFUSED");
  }

  // Zone02 to Zone06

  @ParameterizedTest
  @CsvSource({
    "zone02, 14400, 3600, 604800, 3600, REFRESH_MINIMUM_VALUE_OK",
    "zone02, 14399, 3600, 604800, 3600, REFRESH_MINIMUM_VALUE_LOWER",
    "zone03, 14400, 14399, 604800, 3600, REFRESH_HIGHER_THAN_RETRY",
    "zone03, 14400, 14400, 604800, 3600, REFRESH_LOWER_THAN_RETRY",
    "zone04, 14400, 3600, 604800, 3600, RETRY_MINIMUM_VALUE_OK",
    "zone04, 14400, 3599, 604800, 3600, RETRY_MINIMUM_VALUE_LOWER",
    "zone05, 14400, 3600, 604800, 3600, EXPIRE_MINIMUM_VALUE_OK",
    "zone05, 14400, 3600, 604799, 3600, EXPIRE_MINIMUM_VALUE_LOWER",
    "zone05, 700000, 3600, 699999, 3600, EXPIRE_LOWER_THAN_REFRESH",
    "zone06, 14400, 3600, 604800, 300, SOA_DEFAULT_TTL_MAXIMUM_VALUE_OK",
    "zone06, 14400, 3600, 604800, 86400, SOA_DEFAULT_TTL_MAXIMUM_VALUE_OK",
    "zone06, 14400, 3600, 604800, 299, SOA_DEFAULT_TTL_MAXIMUM_VALUE_LOWER",
    "zone06, 14400, 3600, 604800, 86401, SOA_DEFAULT_TTL_MAXIMUM_VALUE_HIGHER",
  })
  void theTimesOfTheSoaRecordAreHeldAgainstTheirBounds(
      String testcase, long refresh, long retry, long expire, long minimum, String tag) {
    LiveScenario.in(
            child().edit(zone -> zone.editAuthority(times(refresh, retry, expire, minimum))))
        .test(testcase, "child.xa")
        .findsOnly(tag);
  }

  @ParameterizedTest
  @CsvSource({"zone02", "zone03", "zone04", "zone05", "zone06", "zone07"})
  void withoutAnyAuthoritativeSoaRecordThereIsNothingToCompare(String testcase) {
    LiveScenario.in(
            ZoneSetup.of("child.xa")
                .server(NS1, "127.91.1.1", Faults.notAuthoritative())
                .server(NS2, "127.91.1.2", Faults.notAuthoritative()))
        .test(testcase, "child.xa")
        .doesNotFind("REFRESH_MINIMUM_VALUE_OK", "MNAME_IS_NOT_CNAME");
  }

  // Zone07

  @Test
  void anMnameThatIsAnAliasIsSaid() {
    LiveScenario.in(childWithMname("alias.child.xa.").records("alias CNAME ns1"))
        .test("zone07", "child.xa")
        .findsOnly("MNAME_IS_CNAME");
  }

  @Test
  void anMnameWithAnAddressIsNoAlias() {
    LiveScenario.in(childWithMname("ns1.child.xa."))
        .test("zone07", "child.xa")
        .findsOnly("MNAME_IS_NOT_CNAME");
  }

  @Test
  void anMnameWithoutAddressIsSaid() {
    LiveScenario.in(childWithMname("nowhere.child.xa."))
        .test("zone07", "child.xa")
        .findsOnly("MNAME_HAS_NO_ADDRESS");
  }

  // Zone08

  @Test
  void mxRecordsAreNoAlias() {
    LiveScenario.in(child().records("@ MX 10 mail\nmail A 192.0.2.25"))
        .test("zone08", "child.xa")
        .findsOnly("MX_RECORD_IS_NOT_CNAME");
  }

  @Test
  void anAliasInsteadOfMxRecordsIsSaid() {
    Name target = Name.fromConstantString("www.child.xa.");
    LiveScenario.in(
            ZoneSetup.of("child.xa")
                .server(NS1, "127.91.1.1", Faults.alwaysAlias(target).forTypes(Type.MX))
                .server(NS2, "127.91.1.2", Faults.alwaysAlias(target).forTypes(Type.MX)))
        .test("zone08", "child.xa")
        .findsOnly("MX_RECORD_IS_CNAME");
  }

  // Zone09

  @Test
  void mailTargetsThatAllServersAgreeOnAreShown() {
    LiveScenario.in(child().records("@ MX 10 mail\nmail A 192.0.2.25"))
        .test("zone09", "child.xa")
        .findsOnly("Z09_MX_DATA")
        .findsWith("Z09_MX_DATA", "mailtarget_list", "mail.child.xa");
  }

  @Test
  void aZoneWithoutMailTargetIsSaid() {
    LiveScenario.in(child().edit(zone -> zone.remove("@", Type.MX)))
        .test("zone09", "child.xa")
        .findsOnly("Z09_MISSING_MAIL_TARGET");
  }

  @Test
  void serversThatDisagreeAboutMailTargetsAreSaid() {
    LiveScenario.in(
            child()
                .records("@ MX 10 mail")
                .editAt(NS2, zone -> zone.remove("@", Type.MX).records("@ MX 10 other")))
        .test("zone09", "child.xa")
        .finds("Z09_INCONSISTENT_MX_DATA", "Z09_MX_DATA");
  }

  @Test
  void serversWithAndWithoutMailTargetsAreSaid() {
    LiveScenario.in(child().records("@ MX 10 mail").editAt(NS2, zone -> zone.remove("@", Type.MX)))
        .test("zone09", "child.xa")
        .finds("Z09_INCONSISTENT_MX", "Z09_MX_FOUND", "Z09_NO_MX_FOUND", "Z09_MX_DATA");
  }

  @Test
  void aNullMxIsFineAlone() {
    LiveScenario.in(onlyMx("@ MX 0 .")).test("zone09", "child.xa").findsOnly();
  }

  @Test
  void aNullMxWithAPreferenceOrBesideOthersIsSaid() {
    LiveScenario.in(onlyMx("@ MX 10 ."))
        .test("zone09", "child.xa")
        .findsOnly("Z09_NULL_MX_NON_ZERO_PREF");
    LiveScenario.in(onlyMx("@ MX 0 .\n@ MX 10 mail"))
        .test("zone09", "child.xa")
        .findsOnly("Z09_NULL_MX_WITH_OTHER_MX");
  }

  @Test
  void aTopLevelDomainIsNotExpectedToTakeMail() {
    ZoneSetup tld =
        ZoneSetup.of("tld").server("ns1.tld", "127.91.3.1").server("ns2.tld", "127.91.3.2");
    LiveScenario.in(tld.edit(zone -> zone.remove("@", Type.MX))).test("zone09", "tld").findsOnly();
    ZoneSetup mailing = ZoneSetup.of("tld").server("ns1.tld", "127.91.3.1");
    LiveScenario.in(mailing.records("@ MX 10 mail"))
        .test("zone09", "tld")
        .findsOnly("Z09_TLD_EMAIL_DOMAIN");
  }

  @Test
  void oddAnswersToMxQueriesAreSaid() {
    LiveScenario.in(
            ZoneSetup.of("child.xa")
                .server(NS1, "127.91.1.1", Faults.silent().forTypes(Type.MX))
                .server(NS2, "127.91.1.2", Faults.notAuthoritative().forTypes(Type.MX))
                .server("ns3.child.xa", "127.91.1.3", Faults.refused().forTypes(Type.MX)))
        .test("zone09", "child.xa")
        .findsOnly(
            "Z09_NO_RESPONSE_MX_QUERY", "Z09_NON_AUTH_MX_RESPONSE", "Z09_UNEXPECTED_RCODE_MX")
        .findsWith("Z09_UNEXPECTED_RCODE_MX", "rcode", Rcode.string(Rcode.REFUSED));
  }

  private static ZoneSetup onlyMx(String records) {
    return child().edit(zone -> zone.remove("@", Type.MX).records(records));
  }

  // Zone10

  @Test
  void oneSoaRecordIsAsItShouldBe() {
    LiveScenario.in(child()).test("zone10", "child.xa").findsOnly("ONE_SOA");
  }

  @Test
  void severalSoaRecordsAreSaid() {
    LiveScenario.in(
            ZoneSetup.of("child.xa")
                .server(
                    NS1,
                    "127.91.1.1",
                    Faults.changing(ZoneScenariosTest::doubled).forTypes(Type.SOA))
                .server(NS2, "127.91.1.2"))
        .test("zone10", "child.xa")
        .findsOnly("MULTIPLE_SOA")
        .findsWith("MULTIPLE_SOA", "count", "2");
  }

  @Test
  void anSoaRecordOfAnotherNameIsSaid() {
    LiveScenario.in(
            ZoneSetup.of("child.xa")
                .server(
                    NS1,
                    "127.91.1.1",
                    Faults.changing(ZoneScenariosTest::renamed).forTypes(Type.SOA))
                .server(NS2, "127.91.1.2"))
        .test("zone10", "child.xa")
        .finds("WRONG_SOA")
        .doesNotFind("ONE_SOA");
  }

  private static Message doubled(Message message) {
    for (SOARecord soa : soas(message)) {
      message.addRecord(soa(soa, soa.getHost(), soa.getSerial() + 1, 1, 2, 3, 4), Section.ANSWER);
    }
    return message;
  }

  private static Message renamed(Message message) {
    for (SOARecord soa : soas(message)) {
      message.removeRecord(soa, Section.ANSWER);
      message.addRecord(
          new SOARecord(
              Name.fromConstantString("other.xa."),
              DClass.IN,
              60,
              soa.getHost(),
              soa.getAdmin(),
              1,
              2,
              3,
              4,
              5),
          Section.ANSWER);
    }
    message.getHeader().setFlag(Flags.AA);
    return message;
  }

  private static List<SOARecord> soas(Message message) {
    return message.getSection(Section.ANSWER).stream()
        .filter(SOARecord.class::isInstance)
        .map(SOARecord.class::cast)
        .toList();
  }

  @Test
  void serversThatDoNotAnswerAreLeftOut() {
    LiveScenario.in(
            ZoneSetup.of("child.xa")
                .server(NS1, "127.91.1.1")
                .server(NS2, "127.91.1.2", Faults.silent()))
        .test("zone10", "child.xa")
        .finds("NO_RESPONSE")
        .doesNotFind("ONE_SOA", "MULTIPLE_SOA");
  }
}
