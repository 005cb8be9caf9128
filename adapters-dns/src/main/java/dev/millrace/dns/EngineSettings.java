package dev.millrace.dns;

import dev.millrace.dns.network.QueryBounds;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.routing.AnnouncementSource;
import dev.millrace.dns.routing.PrefixTable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets for all runs.
 *
 * @param world the DNS that is asked
 * @param permissions what may be sent where, whatever profiles say
 * @param bounds how many queries go out at once, and how long a run takes
 * @param sharing how long runs share what they learn of the root, top-level domains and name
 *     servers at large
 * @param baseProfile a sparse profile as a JSON object that lies under all others; null for none
 */
public record EngineSettings(
    World world,
    Permissions permissions,
    QueryBounds bounds,
    Sharing sharing,
    @Nullable String baseProfile) {

  /** The Internet: port 53, IANA's root, both address families, public targets only. */
  public static final EngineSettings DEFAULT =
      new EngineSettings(
          new World(53, RootHints.iana(), AnnouncementSource.WITHOUT_TABLE),
          new Permissions(true, true, false),
          QueryBounds.DEFAULT,
          new Sharing(Duration.ofMinutes(5), 20_000),
          null);

  /**
   * The DNS that is asked, and the network it lives in.
   *
   * @param port where name servers are asked: 53, or another in a sandbox
   * @param rootHints where resolution starts
   * @param routing where it is learnt how addresses are announced
   */
  public record World(int port, NameServers rootHints, AnnouncementSource routing) {}

  /**
   * What may be sent where. A profile can narrow it, not widen it.
   *
   * @param ipv4 whether this host has IPv4
   * @param ipv6 whether this host has IPv6
   * @param nonGlobalTargets whether addresses outside the public space may be asked; for private
   *     networks and the sandbox
   */
  public record Permissions(boolean ipv4, boolean ipv6, boolean nonGlobalTargets) {}

  /**
   * The cache that runs share.
   *
   * @param longest how long an answer is kept at most; zero for not at all
   * @param capacity how many answers are kept at most
   */
  public record Sharing(Duration longest, int capacity) {}

  /** The same with servers asked at another port and resolution starting elsewhere. */
  public EngineSettings at(int otherPort, NameServers otherHints) {
    return in(new World(otherPort, otherHints, world.routing()));
  }

  /**
   * The same with a table of all announced prefixes. It is asked unless a profile names another
   * kind of source.
   */
  public EngineSettings with(PrefixTable table) {
    return in(new World(world.port(), world.rootHints(), new AnnouncementSource(table)));
  }

  /** The same with other permissions. */
  public EngineSettings allowing(Permissions other) {
    return new EngineSettings(world, other, bounds, sharing, baseProfile);
  }

  /** The same with other bounds. */
  public EngineSettings within(QueryBounds other) {
    return new EngineSettings(world, permissions, other, sharing, baseProfile);
  }

  /** The same with another sparse profile under all others. */
  public EngineSettings under(@Nullable String otherProfile) {
    return new EngineSettings(world, permissions, bounds, sharing, otherProfile);
  }

  private EngineSettings in(World other) {
    return new EngineSettings(other, permissions, bounds, sharing, baseProfile);
  }
}
