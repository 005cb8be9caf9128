package dev.millrace.dns.network;

import dev.millrace.dns.profile.Profile;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one exchange is to be made.
 *
 * @param server where the query goes
 * @param id of the message
 * @param source the address to send from; null for any
 * @param resolver time-outs and retries
 */
record Sending(
    InetSocketAddress server, int id, @Nullable InetAddress source, Profile.Resolver resolver) {

  static Sending to(InetSocketAddress server, int id, Profile.Resolver resolver) {
    boolean ipv4 = server.getAddress() instanceof Inet4Address;
    return new Sending(server, id, ipv4 ? resolver.source4() : resolver.source6(), resolver);
  }

  /** Where the socket is bound: the source address, and a port the host picks at random. */
  InetSocketAddress local() {
    return source == null ? new InetSocketAddress(0) : new InetSocketAddress(source, 0);
  }

  Duration timeout() {
    return resolver.timeout();
  }
}
