package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

class LetterCaseScenariosTest {

  private static final Predicate<Query> FIRST = query -> query.name().toString().startsWith("WwW");
  private static final Predicate<Query> SECOND = query -> query.name().toString().startsWith("wWw");
  private static final String WITHOUT_IPV6 = "{\"net\": {\"ipv6\": false}}";

  static Stream<OfflineScenario> echoes() {
    return Stream.of(
        scenario("keeps the letter case").finds("QNAME_CASE_SENSITIVE"),
        scenario("answers in lower case", Faults.changing(LetterCaseScenariosTest::lowered))
            .finds("QNAME_CASE_INSENSITIVE"),
        scenario(
                "sends no question back", Faults.changing(LetterCaseScenariosTest::withoutQuestion))
            .finds(),
        scenario("no answer", Faults.silent().when(FIRST)).finds(),
        scenario("refuses", Faults.refused().when(FIRST)).finds("QNAME_CASE_SENSITIVE"),
        OfflineScenario.of("one of two")
            .in(Pair.childWithFirst(Faults.changing(LetterCaseScenariosTest::lowered)))
            .finds("QNAME_CASE_INSENSITIVE", "QNAME_CASE_SENSITIVE"),
        scenario("IPv6 is off").under(WITHOUT_IPV6).finds("IPV6_DISABLED", "QNAME_CASE_SENSITIVE"));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void nameserver08(OfflineScenario scenario) {
    scenario.check(new Nameserver08());
  }

  static Stream<OfflineScenario> results() {
    return Stream.of(
        scenario("no such name").finds("CASE_QUERY_SAME_RC", "CASE_QUERIES_RESULTS_OK"),
        alias("the same alias").finds("CASE_QUERY_SAME_ANSWER", "CASE_QUERIES_RESULTS_OK"),
        scenario("refuses one", Faults.refused().when(FIRST))
            .finds("CASE_QUERY_DIFFERENT_RC", "CASE_QUERIES_RESULTS_DIFFER"),
        alias("another answer for the first", other().when(FIRST))
            .finds("CASE_QUERY_DIFFERENT_ANSWER", "CASE_QUERIES_RESULTS_DIFFER"),
        alias("no answer section for the first", Faults.refused().when(FIRST))
            .finds("CASE_QUERY_DIFFERENT_ANSWER", "CASE_QUERIES_RESULTS_DIFFER"),
        alias("no answer section for the second", Faults.refused().when(SECOND))
            .finds("CASE_QUERY_DIFFERENT_ANSWER", "CASE_QUERIES_RESULTS_DIFFER"),
        scenario("no answer to the first", Faults.silent().when(FIRST))
            .finds("CASE_QUERY_NO_ANSWER", "CASE_QUERIES_RESULTS_DIFFER"),
        alias("no answer to the second", Faults.silent().when(SECOND))
            .finds("CASE_QUERY_NO_ANSWER", "CASE_QUERIES_RESULTS_DIFFER"),
        scenario("no answer at all", Faults.silent().when(FIRST.or(SECOND))).finds(),
        OfflineScenario.of("one of two")
            .in(Pair.childWithFirst(Faults.refused().when(FIRST)))
            .finds("CASE_QUERY_DIFFERENT_RC", "CASE_QUERY_SAME_RC", "CASE_QUERIES_RESULTS_DIFFER"),
        scenario("IPv6 is off")
            .under(WITHOUT_IPV6)
            .finds("IPV6_DISABLED", "CASE_QUERY_SAME_RC", "CASE_QUERIES_RESULTS_OK"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void nameserver09(OfflineScenario scenario) {
    scenario.check(new Nameserver09());
  }

  @Test
  void differentRcodesAreReportedWithTheirQueries() {
    assertThat(
            OfflineScenario.of("refuses one")
                .in(Pair.childWithFirst(Faults.refused().when(FIRST)))
                .under(WITHOUT_IPV6)
                .findings(new Nameserver09()))
        .filteredOn(f -> f.tag().equals(Nameserver09Tags.DIFFERENT_RC))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.args())
                    .containsEntry("query1", "WwW.cHiLd.Xa")
                    .containsEntry("rcode1", "REFUSED")
                    .containsEntry("query2", "wWw.ChIlD.xA")
                    .containsEntry("rcode2", "NXDOMAIN"));
  }

  @Test
  void aNameThatLeavesNoRoomForALabelIsAskedForItself() {
    String label = "a".repeat(61);
    Name longest = Names.of(String.join(".", label, label, label, label) + ".xa");

    MixedCase names = MixedCase.of(longest);

    assertThat(names.plain()).isEqualTo(longest);
    assertThat(names.first()).isEqualTo(longest).isNotSameAs(longest);
    assertThat(MixedCase.text(names.first())).startsWith("AaAa").endsWith(".Xa");
    assertThat(MixedCase.text(names.second())).startsWith("aAaA").endsWith(".xA");
  }

  private static OfflineScenario scenario(String name, Fault... faults) {
    return OfflineScenario.of(name).in(Pair.childWithBoth(faults));
  }

  private static OfflineScenario alias(String name, Fault... faults) {
    return OfflineScenario.of(name).in(Pair.childWithBoth(faults).records("www CNAME ns1"));
  }

  private static Fault other() {
    Name www = Names.of("www.child.xa");
    return Faults.answering(www, new ARecord(www, DClass.IN, 60, Addresses.of("192.0.2.80")));
  }

  private static Message lowered(Message message) {
    Record question = message.getQuestion();
    Name lower = Names.of(question.getName().toString().toLowerCase(Locale.ROOT));
    withoutQuestion(message)
        .addRecord(
            Record.newRecord(lower, question.getType(), question.getDClass()), Section.QUESTION);
    return message;
  }

  private static Message withoutQuestion(Message message) {
    message.removeAllRecords(Section.QUESTION);
    return message;
  }
}
