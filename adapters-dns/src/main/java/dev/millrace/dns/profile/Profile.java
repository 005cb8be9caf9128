package dev.millrace.dns.profile;

import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.domain.entry.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The effective profile of a run; immutable.
 *
 * @param net what may be sent where
 * @param resolver how long and how often to ask
 * @param testCases lower-case ids of the cases that run
 * @param levels by module, the level of each tag
 * @param variables by lower-case case id, the numbers it compares with ({@code test_cases_vars})
 * @param asnDatabase where it is learnt how addresses are announced
 * @param json all of this as a JSON object, as it is kept on the run
 */
public record Profile(
    Net net,
    Resolver resolver,
    Set<String> testCases,
    Map<TestModule, Map<String, Level>> levels,
    Map<String, Map<String, Long>> variables,
    AsnDatabase asnDatabase,
    String json) {

  /**
   * What may be sent where.
   *
   * @param ipv4 whether IPv4 addresses are asked
   * @param ipv6 whether IPv6 addresses are asked
   * @param allowNonGlobalTargets whether addresses outside the public space are asked
   */
  public record Net(boolean ipv4, boolean ipv6, boolean allowNonGlobalTargets) {}

  /**
   * How long and how often to ask.
   *
   * @param timeout in which a query over TCP has to be answered, and each try over UDP at the
   *     latest
   * @param retrans how long a try over UDP is waited for before the next
   * @param retry how many tries over UDP there are in all, at least 1
   * @param parallel how many queries of a run may be on the wire at once
   * @param tcpOnTruncation whether a truncated answer is asked for again over TCP
   * @param source4 the IPv4 address to send from; null for whatever the host picks
   * @param source6 the IPv6 address to send from; null for whatever the host picks
   * @param patience when a server is given up
   */
  public record Resolver(
      Duration timeout,
      Duration retrans,
      int retry,
      int parallel,
      boolean tcpOnTruncation,
      @Nullable InetAddress source4,
      @Nullable InetAddress source6,
      Patience patience) {

    /** The same with other time-outs and tries. */
    public Resolver with(Duration otherTimeout, int otherRetry) {
      return new Resolver(
          otherTimeout, retrans, otherRetry, parallel, tcpOnTruncation, source4, source6, patience);
    }

    /** How long one try over UDP is waited for. */
    public Duration perTry() {
      return retrans.compareTo(timeout) < 0 ? retrans : timeout;
    }
  }

  /**
   * When a server is given up for the rest of a run.
   *
   * @param timeouts after so many tries in a row that timed out, or queries if it has answered
   *     before; 0 for never
   * @param totalPerAddress after so much time spent waiting for it; zero for never
   */
  public record Patience(int timeouts, Duration totalPerAddress) {}

  /**
   * Where it is learnt how addresses are announced ({@code asn_db}).
   *
   * @param style which kind of source
   * @param baseNames names under which a service in the DNS answers, the first choice first
   */
  public record AsnDatabase(Style style, List<String> baseNames) {

    /** Kinds of sources. */
    public enum Style {
      /** A service in the DNS. */
      CYMRU,
      /** A whois service, which is not asked. */
      RIPE,
      /** The operator's table. */
      LOCAL
    }

    public AsnDatabase {
      baseNames = List.copyOf(baseNames);
    }
  }

  public Profile {
    testCases = Set.copyOf(testCases);
    levels = Map.copyOf(levels);
    variables = Map.copyOf(variables);
  }

  /** Whether a case runs; its id in any letter case. */
  public boolean runs(String testCaseId) {
    return testCases.contains(testCaseId.toLowerCase(Locale.ROOT));
  }

  /** The level of a tag under this profile. */
  public Level levelOf(Tag tag) {
    return levels.getOrDefault(tag.module(), Map.of()).getOrDefault(tag.name(), tag.defaultLevel());
  }

  /**
   * A number a case compares with, for example {@code variable("zone02",
   * "SOA_REFRESH_MINIMUM_VALUE")}; the default profile has a value for every one that a case asks
   * for.
   *
   * @throws IllegalArgumentException if the profile has none
   */
  public long variable(String testCaseId, String name) {
    Long value = variables.getOrDefault(testCaseId, Map.of()).get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the profile has no test_cases_vars." + testCaseId + "." + name);
    }
    return value;
  }
}
