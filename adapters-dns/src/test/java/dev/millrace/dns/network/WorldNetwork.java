package dev.millrace.dns.network;

import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.sandbox.SandboxWorld;
import dev.millrace.dns.sandbox.Transport;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import org.xbill.DNS.Message;

/** Asks the servers of a sandbox world, without sockets and time-outs. */
public final class WorldNetwork implements Network {
  private static final int ID = 4711;

  private final SandboxWorld world;
  private final Profile.Net net;

  public WorldNetwork(SandboxWorld world, Profile.Net net) {
    this.world = world;
    this.net = net;
  }

  @Override
  public Answer ask(InetAddress server, Query query) {
    if (server instanceof Inet4Address && !net.ipv4()) {
      return new Blocked(Blocked.Reason.IPV4_DISABLED);
    }
    if (!(server instanceof Inet4Address) && !net.ipv6()) {
      return new Blocked(Blocked.Reason.IPV6_DISABLED);
    }
    Answer answer = exchange(server, query, query.protocol());
    boolean again =
        answer instanceof Response response
            && response.isTruncated()
            && query.protocol() == Protocol.UDP
            && query.handling().tcpOnTruncation();
    return again ? exchange(server, query, Protocol.TCP) : answer;
  }

  private Answer exchange(InetAddress server, Query query, Protocol protocol) {
    try {
      Transport transport = protocol == Protocol.UDP ? Transport.UDP : Transport.TCP;
      Optional<byte[]> octets = world.exchange(server, Wire.encode(query, ID), transport);
      return octets
          .map(wire -> answer(server, query, protocol, wire))
          .orElse(new NoResponse(NoResponse.Reason.TIMEOUT));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    }
  }

  private static Answer answer(InetAddress server, Query query, Protocol protocol, byte[] wire) {
    Optional<Message> message =
        Wire.isResponse(wire, ID) ? Wire.decode(wire) : Optional.<Message>empty();
    return message
        .filter(m -> Wire.answers(m, query))
        .<Answer>map(m -> new Response(query, m, server, protocol, wire.length))
        .orElse(new NoResponse(NoResponse.Reason.MALFORMED));
  }
}
