package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Names;
import dev.millrace.dns.sandbox.zone.Signing;
import dev.millrace.dns.sandbox.zone.ZoneBuilder;
import dev.millrace.dns.sandbox.zone.ZoneKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

/**
 * Describes one zone of a sandbox: who serves it, what the parent says, what is in it. What is not
 * said is sound: NS records for all servers in parent and child, glue, addresses, a SOA, and a DS
 * if the zone is signed. Not for use by several threads.
 */
public final class ZoneSetup {
  static final Function<ZoneKeys, List<DSRecord>> SOUND = ZoneSetup::soundSigners;

  final Name origin;
  final List<ServerSetup> servers = new ArrayList<>();
  final List<Consumer<ZoneBuilder>> edits = new ArrayList<>();
  final Map<Name, List<Consumer<ZoneBuilder>>> editsByServer = new LinkedHashMap<>();
  final Map<Name, List<String>> glue = new LinkedHashMap<>();
  final List<Name> transferable = new ArrayList<>();
  String description = "";
  boolean delegated = true;
  boolean reverse = true;
  boolean publishesSigners;
  @Nullable List<Name> parentServers;
  @Nullable List<Name> childServers;
  @Nullable UnaryOperator<Signing> signing;
  Function<ZoneKeys, List<DSRecord>> delegationSigners = SOUND;

  private ZoneSetup(Name origin) {
    this.origin = origin;
  }

  public static ZoneSetup of(String origin) {
    return new ZoneSetup(Names.absolute(origin));
  }

  /** One line for people. */
  public ZoneSetup describedAs(String line) {
    this.description = line;
    return this;
  }

  /**
   * Serves the zone at an address, under an absolute server name. A name may have several
   * addresses, an address several names and several zones.
   */
  public ZoneSetup server(String name, String address, Fault... faults) {
    servers.add(new ServerSetup(Names.absolute(name), Addresses.parse(address), List.of(faults)));
    return this;
  }

  /** What the parent's NS records say, if not the servers. Names are absolute. */
  public ZoneSetup parentServers(String... names) {
    this.parentServers = Arrays.stream(names).map(Names::absolute).toList();
    return this;
  }

  /** What the zone's own NS records say, if not the servers. Names are absolute. */
  public ZoneSetup childServers(String... names) {
    this.childServers = Arrays.stream(names).map(Names::absolute).toList();
    return this;
  }

  /** What the parent gives as glue for a server, if not its addresses; none is possible. */
  public ZoneSetup glue(String server, String... addresses) {
    glue.put(Names.absolute(server), List.of(addresses));
    return this;
  }

  /** The parent knows nothing of this zone. */
  public ZoneSetup undelegated() {
    this.delegated = false;
    return this;
  }

  /** The addresses of the servers have no PTR records. */
  public ZoneSetup withoutReverse() {
    this.reverse = false;
    return this;
  }

  /** Adds records in master-file form, relative to the origin. */
  public ZoneSetup records(String masterText) {
    return edit(zone -> zone.records(masterText));
  }

  /** Changes the contents on all servers, in the order of the calls. */
  public ZoneSetup edit(Consumer<ZoneBuilder> change) {
    edits.add(change);
    return this;
  }

  /** Changes the contents on the servers of one name only. */
  public ZoneSetup editAt(String server, Consumer<ZoneBuilder> change) {
    editsByServer.computeIfAbsent(Names.absolute(server), n -> new ArrayList<>()).add(change);
    return this;
  }

  /** Lets everybody transfer the zone from the servers of one name. */
  public ZoneSetup openToTransfer(String server) {
    transferable.add(Names.absolute(server));
    return this;
  }

  /** Tells the parent's software which DS to publish, by CDS and CDNSKEY (RFC 7344). */
  public ZoneSetup publishesSigners() {
    this.publishesSigners = true;
    return this;
  }

  /** Signs the zone soundly. */
  public ZoneSetup signed() {
    return signed(UnaryOperator.identity());
  }

  /** Signs the zone in another way, starting from sound signing. */
  public ZoneSetup signed(UnaryOperator<Signing> how) {
    this.signing = how;
    return this;
  }

  /**
   * What the parent publishes as DS, if not one SHA-256 digest per key-signing key; none is
   * possible. An unsigned zone is handed keys that it does not publish.
   */
  public ZoneSetup delegationSigners(Function<ZoneKeys, List<DSRecord>> choice) {
    this.delegationSigners = choice;
    return this;
  }

  List<Name> serverNames() {
    return servers.stream().map(ServerSetup::name).distinct().toList();
  }

  private static List<DSRecord> soundSigners(ZoneKeys keys) {
    return keys.keySigning().stream().map(k -> k.delegationSigner(DNSSEC.Digest.SHA256)).toList();
  }
}
