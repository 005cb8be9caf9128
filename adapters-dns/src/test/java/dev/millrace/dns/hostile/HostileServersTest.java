package dev.millrace.dns.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.entry.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.OPTRecord;

/** Zones whose first server is sound and whose second one is hostile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileServersTest {
  private static final int MOST_QUERIES = 2_000;
  private static final Fault FILTERED_TCP = Faults.slow(Duration.ofMinutes(1)).when(Query::overTcp);

  private Map<String, HostileWorld.Outcome> outcomes = Map.of();

  /**
   * What a server does to a zone of this name below xa.
   *
   * @param tags that must be found, as they name what is wrong
   */
  private record Row(String zone, Fault fault, List<String> tags) {
    @Override
    public String toString() {
      return zone;
    }
  }

  private static Row row(String zone, Fault fault, String... tags) {
    return new Row(zone + ".xa", fault, List.of(tags));
  }

  static Stream<Row> rows() {
    return Stream.of(
        row("silent", Faults.silent(), "CN01_NO_RESPONSE_UDP", "CN02_NO_RESPONSE_TCP"),
        row(
            "late",
            Faults.slow(Duration.ofMinutes(1)),
            "CN01_NO_RESPONSE_UDP",
            "CN02_NO_RESPONSE_TCP"),
        row("notcp", both(Faults.truncating(), Faults.noTcp()), "CN02_NO_RESPONSE_TCP"),
        row("filtered", both(Faults.truncating(), FILTERED_TCP), "CN02_NO_RESPONSE_TCP"),
        row("wrongid", Faults.wrongId(), "CN01_NO_RESPONSE_UDP"),
        row("wrongquestion", Faults.wrongQuestion(Names.of("b.xa")), "CN01_NO_RESPONSE_UDP"),
        row("wrongsource", Faults.wrongSource(), "CN01_NO_RESPONSE_UDP"),
        row("formerr", Faults.formErrOnEdns(), "NO_EDNS_SUPPORT"),
        row("dropsedns", Faults.dropsEdns(), "BREAKS_ON_EDNS"),
        row("dropsoptions", Faults.silent().when(HostileServersTest::hasOption), "N11_NO_RESPONSE"),
        row("garbage", Faults.garbage(), "CN01_NO_RESPONSE_UDP", "CN02_NO_RESPONSE_TCP"),
        row("empty", Harm.empty(), "CN01_NO_RESPONSE_UDP", "CN02_NO_RESPONSE_TCP"),
        row("pointer", Harm.pointingAtItself(), "CN01_NO_RESPONSE_UDP", "CN02_NO_RESPONSE_TCP"),
        row("pointers", Harm.pointingBackAndBack(), "CN01_NO_RESPONSE_UDP", "CN02_NO_RESPONSE_TCP"),
        row("huge", Harm.huge(), "CN01_MISSING_SOA_RECORD_UDP", "SOA_NOT_EXISTS"),
        row("countless", Harm.countless(), "CN02_MISSING_SOA_RECORD_TCP"),
        row("aliases", Harm.aliasesWithoutEnd(), "CN01_MISSING_SOA_RECORD_UDP"),
        row(
            "referrals",
            Harm.referralsWithoutEnd(Names.of("referrals.xa"), Addresses.of("127.90.1.2")),
            "IS_NOT_AUTHORITATIVE",
            "CN01_MISSING_SOA_RECORD_UDP"),
        row("upward", Faults.upwardReferral(), "IS_NOT_AUTHORITATIVE"),
        row("spoiled", Harm.spoiled()));
  }

  private static boolean hasOption(Query query) {
    OPTRecord edns = query.edns();
    return edns != null && !edns.getOptions().isEmpty();
  }

  private static Fault both(Fault first, Fault second) {
    return (query, sound) -> second.reply(query, sound.with(first));
  }

  @BeforeAll
  void test() throws InterruptedException, ExecutionException {
    HostileWorld world = new HostileWorld();
    List<Row> rows = rows().toList();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String net = "127.90." + (i + 1);
      world.test(row.zone());
      world
          .sandbox()
          .zone(
              ZoneSetup.of(row.zone())
                  .server("ns1." + row.zone(), net + ".1")
                  .server("ns2." + row.zone(), net + ".2", row.fault())
                  .records("www A 192.0.2.80")
                  .signed());
    }
    outcomes = world.run();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theRunEndsAndSaysWhatIsWrong(Row row) {
    HostileWorld.Outcome outcome = Objects.requireNonNull(outcomes.get(row.zone()));

    assertThat(outcome.entries())
        .filteredOn(entry -> entry.module().equals("SYSTEM"))
        .extracting(Entry::tag)
        .doesNotContain("MODULE_ERROR", "DEADLINE_PASSED");
    assertThat(outcome.tags()).containsAll(row.tags());
    assertThat(outcome.queries()).isLessThan(MOST_QUERIES);
  }
}
