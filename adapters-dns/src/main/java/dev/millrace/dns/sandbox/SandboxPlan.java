package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Zone;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Works out the contents of all zones, leaves first, and who serves what. */
final class SandboxPlan {
  private final Instant now;
  private final List<ZoneSetup> described;
  private final WorldMap world;

  SandboxPlan(Instant now, List<ZoneSetup> setups) {
    this.now = now;
    this.described = List.copyOf(setups);
    this.world = new WorldMap(Surroundings.around(setups));
  }

  List<SandboxZone> zones() {
    return described.stream()
        .filter(s -> !s.description.isEmpty())
        .map(s -> new SandboxZone(s.origin.toString(true), s.description))
        .toList();
  }

  List<RootServer> hints() {
    ZoneSetup root = world.closest(Name.root);
    return root.serverNames().stream()
        .map(name -> new RootServer(name.toString(), world.addressesOf(name)))
        .toList();
  }

  /** What each address does, in a stable order. */
  Map<InetAddress, Behaviour> behaviours() {
    Map<InetAddress, List<ServedZone>> served = new LinkedHashMap<>();
    Map<Name, List<Record>> delegations = new HashMap<>();
    for (ZoneSetup setup : deepestFirst()) {
      PlannedZone planned =
          new PlannedZone(setup, world, now, delegations.getOrDefault(setup.origin, List.of()));
      for (ServerSetup server : setup.servers) {
        ServedZone zone = new ServedZone(setup.origin, behaviour(planned, server));
        served.computeIfAbsent(server.address(), a -> new ArrayList<>()).add(zone);
      }
      if (setup.delegated && !setup.origin.equals(Name.root)) {
        delegations
            .computeIfAbsent(world.parentOf(setup).origin, n -> new ArrayList<>())
            .addAll(planned.delegation());
      }
    }
    Map<InetAddress, Behaviour> behaviours = new LinkedHashMap<>();
    served.forEach((address, zones) -> behaviours.put(address, new Router(zones)));
    return behaviours;
  }

  private static Behaviour behaviour(PlannedZone planned, ServerSetup server) {
    Zone zone = planned.asServedBy(server.name());
    Behaviour sound = Behaviour.authoritative(zone);
    if (planned.setup().transferable.contains(server.name())) {
      sound = sound.with(Faults.openToTransfer(zone));
    }
    return sound.with(server.faults().toArray(Fault[]::new));
  }

  private List<ZoneSetup> deepestFirst() {
    return world.setups().stream()
        .sorted(Comparator.comparingInt((ZoneSetup s) -> s.origin.labels()).reversed())
        .toList();
  }
}
