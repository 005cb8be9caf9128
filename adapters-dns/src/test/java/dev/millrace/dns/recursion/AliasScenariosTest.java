package dev.millrace.dns.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.WorldNetwork;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.Lookup.Outcome;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Reply;
import dev.millrace.dns.sandbox.Responses;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxWorld;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.ScenarioLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The scenarios of Zonemaster's test-zones/Engine/Recursor-PM/CNAME. "True" there is an answer
 * here, "Undefined" a failure, "False" an answer without aliases.
 */
class AliasScenariosTest {
  private static final String ZONE = "cname.recursor.engine.xa";

  /** What is no alias by the rules of zones: the answer to a question for its first owner. */
  private static final List<String> RULES =
      List.of(
          """
          mult-cname CNAME mult-cname-target-1
          mult-cname CNAME mult-cname-target-2
          mult-cname-target-1 A 127.0.0.1
          mult-cname-target-2 A 127.0.0.2
          """,
          tooLong(),
          """
          target-no-match-cname CNAME target-no-match-cname-two
          target-no-match-cname-target A 127.0.0.1
          """,
          """
          broken-cname-chain CNAME broken-cname-chain-two
          broken-cname-chain-three CNAME broken-cname-chain-target
          broken-cname-chain-target A 127.0.0.1
          """,
          """
          extra-cname-in-answer A 127.0.0.1
          extra-cname-in-answer-1 CNAME extra-cname-in-answer-2
          """);

  private static final String WRONG_OWNER =
      """
      wrong-cname-owner-name-1 CNAME wrong-cname-owner-name-target
      wrong-cname-owner-name-target A 127.0.0.1
      """;

  private static String tooLong() {
    StringBuilder chain = new StringBuilder();
    String owner = "too-long-cname-chain";
    for (int i = 2; i <= 11; i++) {
      String target = "too-long-cname-chain-" + i;
      chain.append(owner).append(" CNAME ").append(target).append('\n');
      owner = target;
    }
    return chain.append(owner).append(" A 127.0.0.1").toString();
  }

  private static final String RECORDS =
      """
      good-cname-1 CNAME good-cname-1-target
      good-cname-1-target A 127.0.0.1
      good-cname-2 CNAME good-cname-2-target
      good-cname-2-target A 127.0.0.1
      good-cname-2-target A 127.0.0.2
      good-cname-chain CNAME good-cname-chain-two
      good-cname-chain-two CNAME good-cname-chain-three
      good-cname-chain-three CNAME good-cname-chain-target
      good-cname-chain-target A 127.0.0.1
      good-cname-out-of-zone CNAME target.goodsub
      nxdomain-via-cname CNAME nxdomain-via-cname-target
      nodata-via-cname CNAME nodata-via-cname-target
      nodata-via-cname-target TXT "no address"
      looped-cname-in-zone-1 CNAME looped-cname-in-zone-1
      looped-cname-in-zone-2 CNAME looped-cname-in-zone-2-a
      looped-cname-in-zone-2-a CNAME looped-cname-in-zone-2-b
      looped-cname-in-zone-2-b CNAME looped-cname-in-zone-2-a
      looped-cname-in-zone-3 CNAME looped-cname-in-zone-3-next
      looped-cname-in-zone-3-next CNAME looped-cname-in-zone-3
      """;

  @ParameterizedTest
  @CsvSource({
    "GOOD-CNAME-1, FOUND, 1",
    "GOOD-CNAME-2, FOUND, 1",
    "GOOD-CNAME-CHAIN, FOUND, 3",
    "GOOD-CNAME-OUT-OF-ZONE, FOUND, 1",
    "NXDOMAIN-VIA-CNAME, NO_SUCH_NAME, 1",
    "NODATA-VIA-CNAME, NO_DATA, 1",
    "MULT-CNAME, FAILED, 0",
    "LOOPED-CNAME-IN-ZONE-1, FAILED, 1",
    "LOOPED-CNAME-IN-ZONE-2, FAILED, 3",
    "LOOPED-CNAME-IN-ZONE-3, FAILED, 2",
    "LOOPED-CNAME-OUT-OF-ZONE, FAILED, 2",
    "TOO-LONG-CNAME-CHAIN, FAILED, 0",
    "TARGET-NO-MATCH-CNAME, FAILED, 1",
    "BROKEN-CNAME-CHAIN, FAILED, 1",
    "WRONG-CNAME-OWNER-NAME, NO_DATA, 0",
    "EXTRA-CNAME-IN-ANSWER, FOUND, 0"
  })
  void recursor(String scenario, Outcome outcome, int aliases) {
    String within = scenario.endsWith("LOOPED-CNAME-OUT-OF-ZONE") ? ".sub2." : ".";
    Lookup lookup = look(Names.of(scenario.toLowerCase(Locale.ROOT) + within + ZONE));
    boolean passed = lookup.outcome() == outcome && lookup.aliases().size() == aliases;
    ScenarioLog.OF_THIS_RUN.verdict("recursor", scenario, passed);
    assertThat(lookup.outcome()).isEqualTo(outcome);
    assertThat(lookup.aliases()).hasSize(aliases);
  }

  private static Lookup look(Name name) {
    SandboxWorld world = world();
    NameServers root =
        NameServers.ofPairs(
            world.hints().stream()
                .flatMap(
                    r -> r.addresses().stream().map(a -> new ServerAddress(Names.of(r.name()), a)))
                .toList());
    Network network = new WorldNetwork(world, TestWorld.profile().net());
    return new Recursor(network, root, Overlay.NONE).lookup(name, Type.A);
  }

  private static SandboxWorld world() {
    return Sandbox.builder(TestWorld.NOW)
        .zone(ZoneSetup.of(ZONE).server("ns1." + ZONE, "127.30.1.31", byRule()).records(RECORDS))
        .zone(sub("goodsub", "127.30.1.32").records("target A 127.0.0.1"))
        .zone(sub("sub2", "127.30.1.33").records(outwards("sub3")))
        .zone(sub("sub3", "127.30.1.34").records(outwards("sub2")))
        .offline();
  }

  private static ZoneSetup sub(String label, String address) {
    String zone = label + "." + ZONE;
    return ZoneSetup.of(zone).server("ns1." + zone, address);
  }

  private static String outwards(String other) {
    return "looped-cname-out-of-zone CNAME looped-cname-out-of-zone.%s.%s.".formatted(other, ZONE);
  }

  private static Fault byRule() {
    return (query, sound) -> {
      if (query.name().equals(Names.of("wrong-cname-owner-name." + ZONE))) {
        return Reply.of(answer(Responses.to(query, Rcode.NOERROR), read(WRONG_OWNER)));
      }
      return RULES.stream()
          .map(AliasScenariosTest::read)
          .filter(records -> records.getFirst().getName().equals(query.name()))
          .findFirst()
          .map(records -> Reply.of(answer(Responses.to(query, Rcode.NOERROR), records)))
          .orElseGet(() -> sound.reply(query));
    };
  }

  private static Message answer(Message response, List<Record> records) {
    response.getHeader().setFlag(Flags.AA);
    records.forEach(rr -> response.addRecord(rr, Section.ANSWER));
    return response;
  }

  private static List<Record> read(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    Name origin = Names.of(ZONE);
    try (Master master = new Master(new ByteArrayInputStream(octets), origin, 3600)) {
      List<Record> records = new ArrayList<>();
      for (Record rr = master.nextRecord(); rr != null; rr = master.nextRecord()) {
        records.add(rr);
      }
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
