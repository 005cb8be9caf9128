package dev.millrace.dns.fuzz;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Reply;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxWorld;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import dev.millrace.dns.scenario.Pair;
import java.util.Random;

/**
 * Signed zones whose servers, and whose parents' servers, spoil some of their answers. What is
 * spoiled depends on the seed and the query alone, so a run can be had again.
 */
final class FuzzWorld {
  private static final int PER_CENT = 100;

  private final SandboxWorld world;
  private volatile long seed;
  private volatile int rate;

  FuzzWorld() {
    world =
        Sandbox.builder(TestWorld.NOW)
            .zone(
                ZoneSetup.of("xa")
                    .server("ns1.nic.xa", "127.2.1.53", spoiling(4))
                    .server("ns2.nic.xa", "127.2.2.53", spoiling(4))
                    .signed())
            .zone(signed("child.xa", new Chain.Nsec()))
            .zone(signed("hashed.xa", new Chain.Nsec3(5, "AB", true)))
            .offline();
  }

  private ZoneSetup signed(String zone, Chain chain) {
    return ZoneSetup.of(zone)
        .server("ns1." + zone, Pair.FOUR_1, spoiling(1))
        .server("ns1." + zone, Pair.SIX_1, spoiling(1))
        .server("ns2." + zone, Pair.FOUR_2, spoiling(1))
        .server("ns2." + zone, Pair.SIX_2, spoiling(1))
        .records("www A 192.0.2.80\n@ MX 10 mail\nmail A 192.0.2.25\n@ TXT \"v=spf1 -all\"")
        .signed(signing -> signing.with(chain))
        .publishesSigners();
  }

  SandboxWorld world() {
    return world;
  }

  /**
   * From now on answers are spoiled by this seed.
   *
   * @param perCent of the answers that are spoiled; 0 for none
   */
  void spoil(long newSeed, int perCent) {
    seed = newSeed;
    rate = perCent;
  }

  /**
   * @param seldom how many times less often than said
   */
  private Fault spoiling(int seldom) {
    return (query, sound) -> {
      Reply reply = sound.reply(query);
      Random random = new Random(seed * 31 + fingerprint(query));
      boolean spoiled = random.nextInt(PER_CENT * seldom) < rate;
      return spoiled && reply instanceof Reply.Messages messages
          ? new Reply.Raw(new Mutation(random).of(messages.messages().getFirst()))
          : reply;
    };
  }

  private static long fingerprint(Query query) {
    long print = query.name().hashCode();
    print = print * 31 + query.type();
    print = print * 31 + query.dclass();
    print = print * 31 + query.server().hashCode();
    print = print * 31 + (query.overTcp() ? 1 : 0);
    return print * 31 + (query.hasEdns() ? String.valueOf(query.edns()).hashCode() : 0);
  }
}
