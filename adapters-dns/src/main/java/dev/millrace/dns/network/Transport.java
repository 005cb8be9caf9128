package dev.millrace.dns.network;

import dev.millrace.application.telemetry.EngineTelemetry;
import dev.millrace.application.telemetry.EngineTelemetry.Family;
import dev.millrace.application.telemetry.EngineTelemetry.Outcome;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The one place that sends. The guard is here, so nothing goes to a place that the profile forbids,
 * whoever asks.
 *
 * <p>Blocks at most the profile's time-out. To be stopped by an interrupt it must run on a virtual
 * thread.
 */
public final class Transport {

  private final int port;
  private final EngineTelemetry telemetry;
  private final SilentServers silentServers = new SilentServers();
  private final ReceiveBuffers buffers = new ReceiveBuffers();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param port where servers are asked: 53, or another in a sandbox
   */
  public Transport(int port) {
    this(port, EngineTelemetry.NONE);
  }

  /** The same, with each query counted. */
  public Transport(int port, EngineTelemetry telemetry) {
    this.port = port;
    this.telemetry = telemetry;
  }

  /**
   * Puts one query to one address. A truncated answer is given as it is.
   *
   * @throws RunInterrupted if the thread is interrupted
   */
  Answer exchange(InetAddress server, Query query, Profile profile) {
    return exchange(server, query, profile.net(), profile.resolver());
  }

  /** The same with other time-outs and tries than the profile's. */
  Answer exchange(InetAddress server, Query query, Profile.Net net, Profile.Resolver resolver) {
    Blocked.Reason reason = reasonNotToSend(server, net);
    if (reason != null) {
      return new Blocked(reason);
    }
    Answer answer = send(server, query, resolver);
    telemetry.query(server instanceof Inet4Address ? Family.IPV4 : Family.IPV6, outcome(answer));
    return answer;
  }

  private static Outcome outcome(Answer answer) {
    return answer instanceof NoResponse none
        ? switch (none.reason()) {
          case TIMEOUT -> Outcome.TIMEOUT;
          case MALFORMED -> Outcome.MALFORMED;
          case UNREACHABLE, GIVEN_UP -> Outcome.UNREACHABLE;
        }
        : Outcome.ANSWER;
  }

  /** Who was silent lately for any run that sends by this. */
  SilentServers silentServers() {
    return silentServers;
  }

  /** Where what is asked is counted. */
  EngineTelemetry telemetry() {
    return telemetry;
  }

  /** Whether nothing is sent to an address, whoever asks. */
  public static boolean isForbidden(InetAddress server, Profile.Net net) {
    return reasonNotToSend(server, net) != null;
  }

  private static Blocked.@Nullable Reason reasonNotToSend(InetAddress server, Profile.Net net) {
    boolean ipv4 = server instanceof Inet4Address;
    if (ipv4 && !net.ipv4()) {
      return Blocked.Reason.IPV4_DISABLED;
    }
    if (!ipv4 && !net.ipv6()) {
      return Blocked.Reason.IPV6_DISABLED;
    }
    boolean allowed = net.allowNonGlobalTargets() || AddressUse.of(server).isPublicTarget();
    return allowed ? null : Blocked.Reason.NON_GLOBAL;
  }

  private Answer send(InetAddress server, Query query, Profile.Resolver resolver) {
    InetSocketAddress target = new InetSocketAddress(server, port);
    Sending sending = Sending.to(target, random.nextInt(1 << 16), resolver);
    try {
      return query.protocol() == Protocol.UDP
          ? new UdpExchange(query, sending, buffers).run()
          : new TcpExchange(query, sending).run();
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
      }
      return new NoResponse(NoResponse.Reason.UNREACHABLE);
    }
  }
}
