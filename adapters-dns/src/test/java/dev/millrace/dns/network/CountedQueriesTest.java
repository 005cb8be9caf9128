package dev.millrace.dns.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.EngineTelemetry;
import dev.millrace.dns.TestWorld;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

class CountedQueriesTest {

  private static final InetAddress SOUND = Addresses.of("127.87.0.1");
  private static final InetAddress SILENT = Addresses.of("127.87.0.2");
  private static final InetAddress ABSENT = Addresses.of("127.87.0.9");
  private static final Query SOA = Query.of(Names.of("t.xa"), Type.SOA);

  private final List<String> counted = new CopyOnWriteArrayList<>();
  private final EngineTelemetry telemetry = new Listed();
  private Sandbox sandbox;

  private final class Listed implements EngineTelemetry {
    @Override
    public void query(Family family, Outcome outcome) {
      counted.add(family + " " + outcome);
    }

    @Override
    public void lookup(Cache cache, boolean hit) {
      counted.add(cache + (hit ? " hit" : " miss"));
    }

    @Override
    public void evicted() {
      counted.add("evicted");
    }
  }

  @BeforeEach
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(
                ZoneSetup.of("t.xa")
                    .server("ns1.t.xa", "127.87.0.1")
                    .server("ns2.t.xa", "127.87.0.2", Faults.silent()))
            .start();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private void exchange(InetAddress server, Query query, Profile profile) {
    new Transport(sandbox.port(), telemetry).exchange(server, query, profile);
  }

  @Test
  void eachQueryCountsOnceWithWhatCameOfIt() {
    Profile profile = TestWorld.profile();
    exchange(SOUND, SOA, profile);
    exchange(SILENT, SOA, profile);
    exchange(ABSENT, SOA.overTcp(), profile);

    assertThat(counted).containsExactly("IPV4 ANSWER", "IPV4 TIMEOUT", "IPV4 UNREACHABLE");
  }

  @Test
  void whatIsNotSentDoesNotCount() {
    exchange(SOUND, SOA, TestWorld.profile("{\"net\":{\"ipv4\":false}}"));

    assertThat(counted).isEmpty();
  }

  @Test
  void whatARunKnowsAlreadyIsAHit() {
    RunNetwork network =
        new RunNetwork(
            new Transport(sandbox.port(), telemetry),
            new Slots(QueryBounds.DEFAULT),
            TestWorld.profile(),
            QueryBounds.DEFAULT);

    network.ask(SOUND, SOA);
    network.ask(SOUND, SOA);

    assertThat(counted).containsExactly("RUN miss", "IPV4 ANSWER", "RUN hit");
  }

  @Test
  void whatRunsShareIsAHitUntilItIsEvicted() {
    InfrastructureCache cache = new InfrastructureCache(Duration.ofMinutes(5), 1, telemetry);
    InfrastructureCache.Key first = key("xa");
    InfrastructureCache.Key second = key("xb");

    cache.find(first);
    cache.keep(first, answer());
    cache.find(first);
    cache.keep(second, answer());
    cache.find(first);

    assertThat(counted).containsExactly("SHARED miss", "SHARED hit", "evicted", "SHARED miss");
  }

  private static InfrastructureCache.Key key(String name) {
    return new InfrastructureCache.Key("", QueryKey.of(SOUND, SOA.forName(Names.of(name))));
  }

  private static Response answer() {
    return new Response(SOA, new Message(), SOUND, Protocol.UDP, 100);
  }
}
