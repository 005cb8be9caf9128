package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.Edns;
import dev.millrace.dns.query.EdnsOption;
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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportTest {

  private static final Query SOA = Query.of(Names.of("t.xa"), Type.SOA);

  private final List<dev.millrace.dns.sandbox.Query> seen = new CopyOnWriteArrayList<>();
  private final Profile profile = TestWorld.profile();
  private Sandbox sandbox;
  private Transport transport;

  @BeforeAll
  void start() {
    ZoneSetup zone =
        ZoneSetup.of("t.xa").server("sound.t.xa", "127.79.0.1").openToTransfer("sound.t.xa");
    add(zone, 2, Faults.truncating());
    add(zone, 3, Faults.wrongId());
    add(zone, 4, Faults.wrongSource());
    add(zone, 5, Faults.wrongQuestion(Names.of("other.xa")));
    add(zone, 6, Faults.garbage());
    add(zone, 7, Faults.silent());
    add(zone, 8, Faults.noTcp());
    sandbox = Sandbox.builder(TestWorld.NOW).zone(zone).observedBy(seen::add).start();
    transport = new Transport(sandbox.port());
  }

  private static void add(ZoneSetup zone, int host, Fault fault) {
    zone.server("s" + host + ".t.xa", "127.79.0." + host, fault);
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  private Answer ask(int host, Query query) {
    return transport.exchange(Addresses.of("127.79.0." + host), query, profile);
  }

  private Response response(int host, Query query) {
    return ask(host, query).response().orElseThrow();
  }

  @Test
  void anAnswerComesOverUdp() {
    Response response = response(1, SOA);

    assertThat(response.isAuthoritativeAnswer(SOARecord.class)).isTrue();
    assertThat(response.protocol()).isEqualTo(Protocol.UDP);
    assertThat(response.source()).isEqualTo(Addresses.of("127.79.0.1"));
    assertThat(response.hasEdns()).isFalse();
  }

  @Test
  void anAnswerComesOverTcp() {
    assertThat(response(1, SOA.overTcp()).protocol()).isEqualTo(Protocol.TCP);
  }

  @Test
  void ofAZoneTransferTheFirstRecordIsTaken() {
    Response response = response(1, SOA.forType(Type.AXFR).overTcp());

    assertThat(response.answer()).hasExactlyElementsOfTypes(SOARecord.class);
  }

  @Test
  void theOptRecordIsSentAsTheQueryHasIt() {
    Edns edns =
        Edns.DNSSEC.withUdpSize(1_400).withZ(1).withOption(EdnsOption.of(65_001, new byte[] {7}));
    Response response = response(1, SOA.with(edns));

    assertThat(response.hasEdns()).isTrue();
    assertThat(seen)
        .filteredOn(query -> query.edns() != null)
        .anySatisfy(
            query ->
                assertThat(String.valueOf(query.edns()))
                    .contains("payload 1400")
                    .contains("65001"));
  }

  @Test
  void aTruncatedAnswerIsAskedForAgainOverTcp() {
    Response response = response(2, SOA);

    assertThat(response.protocol()).isEqualTo(Protocol.TCP);
    assertThat(response.query()).isEqualTo(SOA);
    assertThat(response.answers(SOARecord.class)).hasSize(1);
  }

  @Test
  void aTruncatedAnswerIsKeptIfTheQueryWantsIt() {
    assertThat(response(2, SOA.keepingTruncated()).isTruncated()).isTrue();
  }

  @Test
  void aTruncatedAnswerIsKeptIfTheProfileWantsIt() {
    Profile keeping = TestWorld.profile("{\"resolver\":{\"defaults\":{\"fallback\":false}}}");

    Answer answer = transport.exchange(Addresses.of("127.79.0.2"), SOA, keeping);
    assertThat(answer.response().orElseThrow().isTruncated()).isTrue();
  }

  @ParameterizedTest(name = "host {0}")
  @ValueSource(ints = {3, 4, 5, 6, 7})
  void whatDoesNotAnswerTheQueryIsPassedOverUntilTheTimeIsUp(int host) {
    assertThat(ask(host, SOA)).isEqualTo(new NoResponse(NoResponse.Reason.TIMEOUT));
  }

  @Test
  void anAnswerFromElsewhereIsTakenIfTheQueryAllowsIt() {
    Response response = response(4, SOA.fromAnySource());

    assertThat(response.source()).isNotEqualTo(Addresses.of("127.79.0.4"));
  }

  @Test
  void aConnectionClosedWithoutAWordIsNoResponse() {
    assertThat(ask(8, SOA.overTcp())).isEqualTo(new NoResponse(NoResponse.Reason.UNREACHABLE));
  }

  @Test
  void aPortThatNobodyListensOnIsUnreachable() {
    assertThat(ask(99, SOA)).isEqualTo(new NoResponse(NoResponse.Reason.UNREACHABLE));
    assertThat(ask(99, SOA.overTcp())).isEqualTo(new NoResponse(NoResponse.Reason.UNREACHABLE));
  }

  @Test
  void aFamilyThatIsOffIsNotAsked() {
    Profile off = TestWorld.profile("{\"net\":{\"ipv4\":false}}");
    InetAddress server = Addresses.of("127.79.0.1");

    assertThat(transport.exchange(server, SOA, off))
        .isEqualTo(new Blocked(Blocked.Reason.IPV4_DISABLED));
    assertThat(
            transport.exchange(
                Addresses.of("::1"), SOA, TestWorld.profile("{\"net\":{\"ipv6\":false}}")))
        .isEqualTo(new Blocked(Blocked.Reason.IPV6_DISABLED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.79.0.1", "10.0.0.1", "169.254.1.1", "100.64.0.1", "192.0.2.1", "224.0.0.1", "0.0.0.0",
        "255.255.255.255", "::1", "::", "::ffff:127.79.0.1", "64:ff9b::7f4f:1", "fe80::1",
            "fc00::1",
        "ff02::1", "2001:db8::1", "2002:7f00:1::1", "::127.0.0.1"
      })
  void noQueryLeavesForAnAddressThatIsNotPublic(String address) {
    Profile guarded = TestWorld.profile("{\"net\":{\"allow_non_global_targets\":false}}");
    seen.clear();

    assertThat(transport.exchange(Addresses.of(address), SOA, guarded))
        .isEqualTo(new Blocked(Blocked.Reason.NON_GLOBAL));
    assertThat(seen).isEmpty();
  }

  @Test
  void theSourceAddressIsTheProfiles() {
    Profile bound = TestWorld.profile("{\"resolver\":{\"source4\":\"127.79.9.9\"}}");

    assertThat(transport.exchange(Addresses.of("127.79.0.1"), SOA, bound).response()).isPresent();
  }

  @Test
  void anInterruptEndsTheWaitAtOnce() throws InterruptedException {
    Profile patient =
        TestWorld.profile("{\"resolver\":{\"defaults\":{\"timeout\":60,\"retrans\":60}}}");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  started.countDown();
                  try {
                    transport.exchange(Addresses.of("127.79.0.7"), SOA, patient);
                  } catch (RunInterrupted e) {
                    thrown.set(e);
                  }
                });
    started.await();
    thread.interrupt();
    thread.join(10_000);

    assertThat(thrown.get()).isInstanceOf(RunInterrupted.class);
  }
}
