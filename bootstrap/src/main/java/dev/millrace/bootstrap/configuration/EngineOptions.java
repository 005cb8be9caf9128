package dev.millrace.bootstrap.configuration;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How zones are tested.
 *
 * @param hints a root hints file; null for the root servers of the Internet
 * @param profile a profile that goes over the default one; null for none
 * @param prefixTable a table of announced prefixes; null for none
 */
public record EngineOptions(
    @Nullable Path hints,
    @Nullable Path profile,
    @Nullable Path prefixTable,
    Queries queries,
    Reach reach) {

  /**
   * How queries are sent.
   *
   * @param port of all name servers
   * @param timeout seconds for one answer; null for what the profile says, likewise the others
   * @param retry how often a query is sent
   * @param retrans seconds before it is sent again
   */
  public record Queries(
      int port, @Nullable Integer timeout, @Nullable Integer retry, @Nullable Integer retrans) {}

  /**
   * Which name servers are reached, and from where.
   *
   * @param source4 null for the system's choice
   * @param source6 null for the system's choice
   */
  public record Reach(
      boolean ipv4,
      boolean ipv6,
      @Nullable InetAddress source4,
      @Nullable InetAddress source6,
      boolean allowNonGlobalTargets) {

    public Reach {
      if (!ipv4 && !ipv6) {
        throw new ConfigurationProblem(
            "engine.ipv4, engine.ipv6: both are off, so that no name server can be asked; turn one"
                + " of them on");
      }
    }
  }
}
