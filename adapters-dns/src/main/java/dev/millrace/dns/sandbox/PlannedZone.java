package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Names;
import dev.millrace.dns.sandbox.zone.Signing;
import dev.millrace.dns.sandbox.zone.Zone;
import dev.millrace.dns.sandbox.zone.ZoneBuilder;
import dev.millrace.dns.sandbox.zone.ZoneKeys;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** The contents of one zone, and what its parent says about it. */
final class PlannedZone {
  private static final long TTL = 3600;
  private static final String SOUND_TIMERS = "2026112201 14400 3600 1209600 3600";

  private final ZoneSetup setup;
  private final WorldMap world;
  private final ZoneBuilder base;
  private final ZoneKeys keys;
  private final Zone everywhere;

  PlannedZone(ZoneSetup setup, WorldMap world, Instant now, List<Record> delegations) {
    this.setup = setup;
    this.world = world;
    this.base = contents(setup, world, delegations);
    Signing sound = Signing.soundAt(now, ZoneKeys.generate(setup.origin));
    Signing signing = setup.signing == null ? sound : setup.signing.apply(sound);
    this.keys = signing.keys();
    if (setup.signing != null) {
      if (setup.publishesSigners) {
        keys.keySigning().forEach(key -> key.publications().forEach(base::add));
      }
      base.signed(signing);
    }
    this.everywhere = base.build();
  }

  ZoneSetup setup() {
    return setup;
  }

  /** The copy of the zone on one server. */
  Zone asServedBy(Name server) {
    @Nullable List<Consumer<ZoneBuilder>> changes = setup.editsByServer.get(server);
    if (changes == null) {
      return everywhere;
    }
    ZoneBuilder own = base.copy();
    changes.forEach(change -> change.accept(own));
    return own.build();
  }

  /** The parent's NS records, glue and DS records. */
  List<Record> delegation() {
    List<Record> records = new ArrayList<>();
    List<Name> servers = setup.parentServers == null ? setup.serverNames() : setup.parentServers;
    for (Name server : servers) {
      records.add(new NSRecord(setup.origin, DClass.IN, TTL, server));
      if (server.subdomain(setup.origin)) {
        glueFor(server).forEach(a -> records.add(Addresses.record(server, a)));
      }
    }
    boolean wanted = setup.signing != null || !setup.delegationSigners.equals(ZoneSetup.SOUND);
    if (wanted) {
      records.addAll(setup.delegationSigners.apply(keys));
    }
    return records;
  }

  private List<InetAddress> glueFor(Name server) {
    List<String> given = setup.glue.get(server);
    return given == null
        ? world.addressesOf(server)
        : given.stream().map(Addresses::parse).toList();
  }

  private static ZoneBuilder contents(ZoneSetup setup, WorldMap world, List<Record> delegations) {
    List<Name> servers = setup.childServers == null ? setup.serverNames() : setup.childServers;
    ZoneBuilder zone = Zone.builder(setup.origin);
    if (!servers.isEmpty()) {
      Name hostmaster = Names.under("hostmaster", setup.origin);
      zone.records("@ SOA %s %s %s".formatted(servers.getFirst(), hostmaster, SOUND_TIMERS));
    }
    servers.forEach(s -> zone.add(new NSRecord(setup.origin, DClass.IN, TTL, s)));
    world.hostsIn(setup).forEach(s -> zone.add(Addresses.record(s.name(), s.address())));
    delegations.forEach(zone::add);
    setup.edits.forEach(edit -> edit.accept(zone));
    return zone;
  }
}
