package dev.millrace.dns.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.Parallel;
import dev.millrace.dns.network.WorldNetwork;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.Overlay;
import dev.millrace.dns.recursion.Recursor;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxBuilder;
import dev.millrace.dns.sandbox.SandboxWorld;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.ScenarioLog;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xbill.DNS.Name;

/**
 * One scenario of MethodsV2: three zones below each other as the scenarios of MethodsV2 have them,
 * grandparent, parent and child, and what the methods must give for the child.
 *
 * <p>Servers are written {@code ns1.child}, {@code ns3.parent} or {@code ns5} (of the grandparent).
 * Their addresses follow from their names: {@code ns3.parent} has 127.40.1.43 and its IPv6 twin.
 * {@code ns1-2.child/52} has the last octet that is given.
 */
final class Family {
  private static final String UNDEFINED = "undefined";

  private final String scenario;
  private final String domain;
  private final ZoneSetup grandparent;
  private final ZoneSetup parent;
  private final ZoneSetup child;
  private final Map<Name, Collection<InetAddress>> given = new TreeMap<>();

  private final List<ZoneSetup> zones = new ArrayList<>();
  private Sets expected = new Sets("", "", "");

  private Family(String scenario) {
    this.scenario = scenario;
    domain = scenario.toLowerCase(Locale.ROOT) + ".methodsv2.xa";
    grandparent = ZoneSetup.of(domain);
    parent = ZoneSetup.of("parent." + domain);
    child = ZoneSetup.of("child.parent." + domain);
  }

  /** A scenario, with the grandparent and the parent on ns1 and ns2 each. */
  static Family below(String scenario) {
    return alone(scenario)
        .grandparentOn("ns1")
        .grandparentOn("ns2")
        .parentOn("ns1.parent")
        .parentOn("ns2.parent");
  }

  /** The same with the child on its own ns1 and ns2. */
  static Family sound(String scenario) {
    return below(scenario).childOn("ns1.child").childOn("ns2.child");
  }

  /** A scenario without any server yet. */
  static Family alone(String scenario) {
    return new Family(scenario);
  }

  Family grandparentOn(String server, Fault... faults) {
    serve(grandparent, server, faults);
    return this;
  }

  Family parentOn(String server, Fault... faults) {
    serve(parent, server, faults);
    return this;
  }

  Family childOn(String server, Fault... faults) {
    serve(child, server, faults);
    return this;
  }

  Family grandparent(Consumer<ZoneSetup> change) {
    change.accept(grandparent);
    return this;
  }

  Family parent(Consumer<ZoneSetup> change) {
    change.accept(parent);
    return this;
  }

  Family child(Consumer<ZoneSetup> change) {
    change.accept(child);
    return this;
  }

  /** An undelegated test with these servers, with addresses unless they end with {@code /-}. */
  Family given(String... servers) {
    for (String server : servers) {
      given.put(Names.of(name(server)), addresses(server).stream().map(Addresses::of).toList());
    }
    return this;
  }

  /** What the methods must give: servers separated by blanks, {@code undefined}, or nothing. */
  Family expecting(String parents, String delegation, String zone) {
    expected = new Sets(expanded(parents), expanded(delegation), expanded(zone));
    return this;
  }

  private String expanded(String servers) {
    if (servers.isEmpty() || servers.equals(UNDEFINED)) {
      return servers;
    }
    List<String> lines = new ArrayList<>();
    for (String server : servers.split(" ")) {
      addresses(server).forEach(address -> lines.add(name(server) + "/" + address));
      if (addresses(server).isEmpty()) {
        lines.add(name(server));
      }
    }
    return sorted(lines);
  }

  private void serve(ZoneSetup zone, String server, Fault... faults) {
    if (!zones.contains(zone)) {
      zones.add(zone);
    }
    addresses(server).forEach(address -> zone.server(name(server), address, faults));
  }

  /** The absolute name of a server. */
  String name(String server) {
    String name = server.replaceFirst("/.*", "");
    return name.replaceFirst("\\.child$", ".child.parent") + "." + domain;
  }

  /** Both addresses of a server, one if it ends with {@code /4:}, none with {@code /-}. */
  List<String> addresses(String server) {
    String octet = octet(server);
    if (octet.equals("-")) {
      return List.of();
    }
    String four = "127.40.1." + octet.replaceFirst("4:", "");
    return octet.startsWith("4:") ? List.of(four) : List.of(four, "fda1:b2:c3:0:127:40:1:" + octet);
  }

  private static String octet(String server) {
    if (server.contains("/")) {
      return server.replaceFirst(".*/", "");
    }
    String level = server.endsWith(".child") ? "5" : server.endsWith(".parent") ? "4" : "3";
    return level + server.replaceFirst("\\D*(\\d).*", "$1");
  }

  /** Fails unless the methods give what is expected. */
  void check() {
    Sets found = found();
    ScenarioLog.OF_THIS_RUN.verdict("methodsv2", scenario, found.equals(expected));
    assertThat(found).isEqualTo(expected);
  }

  private Sets found() {
    SandboxWorld world = world();
    NameServers root =
        NameServers.ofPairs(
            world.hints().stream()
                .flatMap(
                    r -> r.addresses().stream().map(a -> new ServerAddress(Names.of(r.name()), a)))
                .toList());
    NameServers servers = given.isEmpty() ? NameServers.NONE : NameServers.of(given);
    Name zone = Names.of("child.parent." + domain);
    Network network = new WorldNetwork(world, TestWorld.profile().net());
    Recursor recursor = new Recursor(network, root, new Overlay(zone, servers));
    try (Parallel parallel = new Parallel()) {
      ZoneMethods methods =
          new ZoneMethods(
              new Subject(zone, servers, List.of(), root, TestWorld.NOW),
              new Reach(network, network, recursor, parallel));
      return new Sets(
          text(methods.parentServers()),
          text(methods.delegationServers()),
          text(methods.zoneServers()));
    }
  }

  /** What the three methods give, as sorted text. */
  private record Sets(String parents, String delegation, String zone) {}

  private SandboxWorld world() {
    SandboxBuilder builder = Sandbox.builder(TestWorld.NOW);
    return builder.zones(zones).offline();
  }

  private static String text(NameServers servers) {
    if (servers.isUndefined()) {
      return UNDEFINED;
    }
    List<String> lines = new ArrayList<>();
    servers.pairs().forEach(pair -> lines.add(pair.toString()));
    servers.namesWithoutAddress().forEach(name -> lines.add(name.toString(true)));
    return sorted(lines);
  }

  private static String sorted(List<String> lines) {
    return String.join(" ", lines.stream().sorted().distinct().toList());
  }

  @Override
  public String toString() {
    return scenario;
  }
}
