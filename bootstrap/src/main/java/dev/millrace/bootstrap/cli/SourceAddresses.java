package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.profile.Profile;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** The addresses that queries are to be sent from. */
final class SourceAddresses {

  private SourceAddresses() {}

  /**
   * @throws CannotRun if this machine does not have them, which would look as if no name server
   *     could be reached
   */
  static void require(ZoneTester tester) {
    Profile.Resolver resolver = tester.profiles().effective().resolver();
    require("--sourceaddr4", resolver.source4());
    require("--sourceaddr6", resolver.source6());
  }

  private static void require(String option, @Nullable InetAddress address) {
    if (address == null) {
      return;
    }
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, 0))) {
      socket.getLocalPort();
    } catch (SocketException e) {
      throw new CannotRun(
          "%s: queries cannot be sent from %s, which must be an address of this machine"
              .formatted(option, address.getHostAddress()),
          e);
    }
  }
}
