package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

class RunNetworkTest {

  private static final InetAddress SOUND = Addresses.of("127.80.0.1");
  private static final InetAddress SLOW = Addresses.of("127.80.0.2");
  private static final InetAddress SILENT = Addresses.of("127.80.0.3");
  private static final InetAddress MOODY = Addresses.of("127.80.0.4");
  private static final InetAddress ELSEWHERE = Addresses.of("127.80.0.5");
  private static final InetAddress CUT = Addresses.of("127.80.0.7");
  private static final InetAddress CUT_WITHOUT_TCP = Addresses.of("127.80.0.6");
  private static final Query CUT_SOA = Query.of(Names.of("cut.xa"), Type.SOA);

  /** As behind a filter: the connection stands, but nothing comes back. */
  private static final Fault NEVER_OVER_TCP =
      Faults.slow(Duration.ofMinutes(1)).when(dev.millrace.dns.sandbox.Query::overTcp);

  private static final Query SOA = Query.of(Names.of("t.xa"), Type.SOA);

  private final List<dev.millrace.dns.sandbox.Query> seen = new CopyOnWriteArrayList<>();
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(
                ZoneSetup.of("t.xa")
                    .server("ns1.t.xa", "127.80.0.1")
                    .server("ns2.t.xa", "127.80.0.2", Faults.slow(Duration.ofMillis(300)))
                    .server("ns3.t.xa", "127.80.0.3", Faults.silent())
                    .server(
                        "ns4.t.xa",
                        "127.80.0.4",
                        Faults.silent().forTypes(Type.TXT, Type.MX, Type.A, Type.AAAA))
                    .server("ns5.t.xa", "127.80.0.5", Faults.wrongSource()))
            .zone(
                ZoneSetup.of("cut.xa")
                    .server("ns1.cut.xa", "127.80.0.7", Faults.truncating())
                    .server(
                        "ns2.cut.xa",
                        "127.80.0.6",
                        Faults.truncating().when(q -> q.type() != Type.TXT),
                        NEVER_OVER_TCP))
            .observedBy(seen::add)
            .start();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private RunNetwork network(String... sparse) {
    return network(new Transport(sandbox.port()), sparse);
  }

  private static RunNetwork network(Transport transport, String... sparse) {
    Profile profile = TestWorld.profile(sparse);
    return new RunNetwork(transport, new Slots(QueryBounds.DEFAULT), profile, QueryBounds.DEFAULT);
  }

  @Test
  void aQueryToAnAddressIsSentOnce() {
    RunNetwork network = network();

    Answer first = network.ask(SOUND, SOA);
    assertThat(network.ask(SOUND, SOA)).isSameAs(first);
    assertThat(seen).hasSize(1);
  }

  @Test
  void queriesThatDifferInLetterCaseOnlyAreTwo() {
    RunNetwork network = network();

    network.ask(SOUND, SOA);
    network.ask(SOUND, SOA.forName(Names.of("T.xA")));
    assertThat(seen).hasSize(2);
  }

  @Test
  void aRunThatHasSpentItsAllowanceSendsNoMoreButKeepsWhatItKnows() {
    RunNetwork network =
        new RunNetwork(
            new Transport(sandbox.port()),
            new Slots(QueryBounds.DEFAULT),
            TestWorld.profile(),
            QueryBounds.DEFAULT,
            new Allowance(10, 1));

    Answer first = network.ask(SOUND, SOA);
    assertThat(network.ask(SOUND, SOA.forType(Type.NS)))
        .isEqualTo(new NoResponse(NoResponse.Reason.GIVEN_UP));
    assertThat(network.ask(SOUND, SOA)).isSameAs(first);
    assertThat(first.response()).isPresent();
    assertThat(seen).hasSize(1);
  }

  @Test
  void manyWhoAskTheSameAtOnceShareOneQuery() {
    RunNetwork network = network();
    try (Parallel parallel = new Parallel()) {
      Map<Integer, Answer> answers =
          parallel.map(IntStream.range(0, 50).boxed().toList(), i -> network.ask(SLOW, SOA));

      assertThat(answers.values().stream().distinct()).hasSize(1);
    }
    assertThat(seen).hasSize(1);
    assertThat(network.sent()).isEqualTo(1);
  }

  @Test
  void aServerThatNeverAnsweredIsGivenUpAfterThreeTimeOuts() {
    RunNetwork network = network();
    for (int type : new int[] {Type.A, Type.NS, Type.MX}) {
      assertThat(network.ask(SILENT, SOA.forType(type)))
          .isEqualTo(new NoResponse(NoResponse.Reason.TIMEOUT));
    }

    assertThat(network.ask(SILENT, SOA.forType(Type.TXT)))
        .isEqualTo(new NoResponse(NoResponse.Reason.GIVEN_UP));
    assertThat(seen).hasSize(3);
  }

  @Test
  void aServerHasNoMoreTriesInAllThanItHasTimeOuts() {
    RunNetwork network = network("{\"resolver\":{\"defaults\":{\"retry\":2}}}");
    network.ask(SILENT, SOA);
    network.ask(SILENT, SOA.forType(Type.NS));

    assertThat(network.ask(SILENT, SOA.forType(Type.MX)))
        .isEqualTo(new NoResponse(NoResponse.Reason.GIVEN_UP));
    assertThat(seen).hasSize(3);
  }

  @Test
  void aServerThatWasSilentForOneRunHasOneTryInTheNext() {
    Transport transport = new Transport(sandbox.port());
    RunNetwork first = network(transport);
    for (int type : new int[] {Type.A, Type.NS, Type.MX}) {
      first.ask(SILENT, SOA.forType(type));
    }
    seen.clear();
    RunNetwork second = network(transport);

    assertThat(second.ask(SILENT, SOA)).isEqualTo(new NoResponse(NoResponse.Reason.TIMEOUT));
    assertThat(second.ask(SILENT, SOA.forType(Type.NS)))
        .isEqualTo(new NoResponse(NoResponse.Reason.GIVEN_UP));
    assertThat(seen).hasSize(1);
  }

  @Test
  void aServerThatAnswersAgainIsSilentForNobodyAnyMore() {
    Transport transport = new Transport(sandbox.port());
    RunNetwork first = network(transport);
    for (int type : new int[] {Type.A, Type.AAAA, Type.MX}) {
      first.ask(MOODY, SOA.forType(type));
    }
    assertThat(network(transport).ask(MOODY, SOA).response()).isPresent();
    RunNetwork third = network(transport);
    third.ask(MOODY, SOA.forType(Type.TXT));

    assertThat(third.ask(MOODY, SOA).response()).isPresent();
  }

  @Test
  void aServerThatIsGivenUpMayStillAnswerFromAnotherAddress() {
    RunNetwork network = network();
    for (int type : new int[] {Type.A, Type.NS, Type.MX}) {
      network.ask(ELSEWHERE, SOA.forType(type));
    }

    assertThat(network.ask(ELSEWHERE, SOA)).isEqualTo(new NoResponse(NoResponse.Reason.GIVEN_UP));
    assertThat(network.ask(ELSEWHERE, SOA.fromAnySource()).response()).isPresent();
  }

  @Test
  void aServerThatLeavesOneKindOfQueryUnansweredIsNotGivenUp() {
    RunNetwork network = network();
    network.ask(MOODY, SOA);
    for (int type : new int[] {Type.A, Type.AAAA, Type.MX}) {
      network.ask(MOODY, SOA.forType(type));
    }

    assertThat(network.ask(MOODY, SOA.forType(Type.NS)).response()).isPresent();
  }

  @Test
  void aTruncatedAnswerIsAskedForAgainOverTcp() {
    Response response = network().ask(CUT, CUT_SOA).response().orElseThrow();

    assertThat(response.protocol()).isEqualTo(Protocol.TCP);
    assertThat(response.query()).isEqualTo(CUT_SOA);
    assertThat(response.answers(SOARecord.class)).hasSize(1);
  }

  @Test
  void aTruncatedAnswerIsKeptIfTheQueryOrTheProfileWantsIt() {
    RunNetwork keeping = network("{\"resolver\":{\"defaults\":{\"fallback\":false}}}");

    assertThat(isTruncated(network().ask(CUT, CUT_SOA.keepingTruncated()))).isTrue();
    assertThat(isTruncated(keeping.ask(CUT, CUT_SOA))).isTrue();
  }

  private static boolean isTruncated(Answer answer) {
    return answer.response().orElseThrow().isTruncated();
  }

  @Test
  void theWholeAnswerIsAskedForOnceWhoeverWantsIt() {
    RunNetwork network = network();
    network.ask(CUT, CUT_SOA);
    network.ask(CUT, CUT_SOA.overTcp());

    assertThat(seen).hasSize(2);
    assertThat(network.sent()).isEqualTo(2);
  }

  @Test
  void aTimeOutOverTcpAfterTruncationIsNoneOverUdp() {
    RunNetwork network = network();
    for (int type : new int[] {Type.A, Type.AAAA, Type.MX}) {
      assertThat(network.ask(CUT_WITHOUT_TCP, CUT_SOA.forType(type)))
          .isEqualTo(new NoResponse(NoResponse.Reason.TIMEOUT));
    }

    assertThat(network.ask(CUT_WITHOUT_TCP, CUT_SOA.forType(Type.TXT)).response()).isPresent();
    assertThat(network.ask(CUT_WITHOUT_TCP, CUT_SOA))
        .isEqualTo(new NoResponse(NoResponse.Reason.GIVEN_UP));
    assertThat(seen).filteredOn(dev.millrace.dns.sandbox.Query::overTcp).hasSize(3);
  }

  @Test
  void aServerThatTookTooLongInAllIsGivenUp() {
    RunNetwork network = network("{\"resolver\":{\"defaults\":{\"nameserver_max_total_ms\":100}}}");
    assertThat(network.ask(SLOW, SOA).response()).isPresent();

    assertThat(network.ask(SLOW, SOA.forType(Type.NS)))
        .isEqualTo(new NoResponse(NoResponse.Reason.GIVEN_UP));
  }

  @Test
  void aClosedNetworkSendsNothing() {
    RunNetwork network = network();
    network.close();

    assertThatThrownBy(() -> network.ask(SOUND, SOA)).isInstanceOf(RunInterrupted.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void addressesThatWereRefusedAreToldOnceAndInOrder() {
    RunNetwork network = network("{\"net\":{\"allow_non_global_targets\":false}}");
    assertThat(network.ask(SLOW, SOA)).isEqualTo(new Blocked(Blocked.Reason.NON_GLOBAL));
    network.ask(SOUND, SOA);

    assertThat(network.takeRefused()).containsExactly(SOUND, SLOW);
    assertThat(network.takeRefused()).isEmpty();
  }

  @Test
  void whatRunsLearnOfOtherZonesIsShared() {
    InfrastructureCache cache = new InfrastructureCache(Duration.ofMinutes(1), 100);
    for (int run = 0; run < 3; run++) {
      new InfrastructureNetwork(network(), cache, "same", Names.of("other.xa")).ask(SOUND, SOA);
    }
    new InfrastructureNetwork(network(), cache, "different", Names.of("other.xa")).ask(SOUND, SOA);

    assertThat(seen).hasSize(2);
  }

  @Test
  void theZoneTestedIsAlwaysAskedAfresh() {
    InfrastructureCache cache = new InfrastructureCache(Duration.ofMinutes(1), 100);
    for (int run = 0; run < 2; run++) {
      new InfrastructureNetwork(network(), cache, "same", Names.of("t.xa")).ask(SOUND, SOA);
    }

    assertThat(seen).hasSize(2);
  }

  @Test
  void silenceIsNotShared() {
    InfrastructureCache cache = new InfrastructureCache(Duration.ofMinutes(1), 100);
    for (int run = 0; run < 2; run++) {
      new InfrastructureNetwork(network(), cache, "same", Names.of("other.xa")).ask(SILENT, SOA);
    }

    assertThat(seen).hasSize(2);
  }

  @Test
  void theSharedCacheForgetsTheLeastRecentlyUsed() {
    InfrastructureCache cache = new InfrastructureCache(Duration.ofMinutes(1), 1);
    InfrastructureNetwork shared =
        new InfrastructureNetwork(network(), cache, "same", Names.of("other.xa"));
    shared.ask(SOUND, SOA);
    shared.ask(SOUND, SOA.forType(Type.NS));

    new InfrastructureNetwork(network(), cache, "same", Names.of("other.xa")).ask(SOUND, SOA);
    assertThat(seen).hasSize(3);
  }
}
