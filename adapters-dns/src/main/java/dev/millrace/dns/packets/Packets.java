package dev.millrace.dns.packets;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.RunNetwork;
import dev.millrace.dns.profile.Profile;
import java.time.Instant;
import java.time.InstantSource;

/** Where a run's answers come from, and whether they are kept. */
public sealed interface Packets {

  /** From the network; nothing is kept beyond the run. */
  Packets LIVE = new Live();

  /** What a run asks. */
  Network over(RunNetwork network, Profile profile);

  /** When a run takes place, as far as signatures are concerned. */
  Instant time(InstantSource clock);

  /** From the network. */
  record Live() implements Packets {
    @Override
    public Network over(RunNetwork network, Profile profile) {
      return network;
    }

    @Override
    public Instant time(InstantSource clock) {
      return clock.instant();
    }
  }

  /** From the network, with each answer kept in a cache. */
  record Recorded(PacketCache cache) implements Packets {
    @Override
    public Network over(RunNetwork network, Profile profile) {
      return (server, query) -> {
        var answer = network.ask(server, query);
        cache.keep(server, query, answer);
        return answer;
      };
    }

    @Override
    public Instant time(InstantSource clock) {
      return cache.time();
    }
  }

  /** From a cache and never from the network; a run that asks for anything else ends. */
  record Restored(PacketCache cache) implements Packets {
    @Override
    public Network over(RunNetwork network, Profile profile) {
      return new RestoredNetwork(cache, network, profile);
    }

    @Override
    public Instant time(InstantSource clock) {
      return cache.time();
    }
  }
}
