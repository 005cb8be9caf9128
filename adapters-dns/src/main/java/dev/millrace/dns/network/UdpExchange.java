package dev.millrace.dns.network;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.NoResponse.Reason;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.Message;

/**
 * One query over UDP, sent again until an answer comes or the time is up.
 *
 * <p>A datagram that does not answer the query (other source, id or question) is passed over, so
 * that a forged one can do no more than arrive. The socket is new, so its port is hard to guess
 * (RFC 5452, section 9.2).
 */
final class UdpExchange {

  private final Query query;
  private final Sending sending;
  private final ReceiveBuffers buffers;

  UdpExchange(Query query, Sending sending, ReceiveBuffers buffers) {
    this.query = query;
    this.sending = sending;
    this.buffers = buffers;
  }

  Answer run() throws IOException {
    byte[] buffer = buffers.take();
    try {
      return run(new DatagramPacket(buffer, buffer.length));
    } finally {
      buffers.giveBack(buffer);
    }
  }

  private Answer run(DatagramPacket packet) throws IOException {
    byte[] octets = Wire.encode(query, sending.id());
    try (DatagramSocket socket = new DatagramSocket(sending.local())) {
      if (!query.handling().anySource()) {
        socket.connect(sending.server());
      }
      for (int tries = 0; tries < maximalTries(); tries++) {
        socket.send(new DatagramPacket(octets, octets.length, sending.server()));
        Optional<Answer> answer = await(socket, packet, Deadline.in(sending.resolver().perTry()));
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    }
    return new NoResponse(Reason.TIMEOUT);
  }

  /** Who takes an answer from anywhere has asked in the usual way before, so once is enough. */
  private int maximalTries() {
    return query.handling().anySource() ? 1 : sending.resolver().retry();
  }

  private Optional<Answer> await(DatagramSocket socket, DatagramPacket packet, Deadline until)
      throws IOException {
    while (!until.hasPassed()) {
      packet.setLength(ReceiveBuffers.SIZE);
      socket.setSoTimeout(until.socketTimeout());
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException e) {
        return Optional.empty();
      }
      Optional<Answer> answer = read(packet);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private Optional<Answer> read(DatagramPacket packet) {
    InetAddress from = packet.getAddress();
    boolean known =
        packet.getPort() == sending.server().getPort()
            && from.equals(sending.server().getAddress());
    byte[] octets = Arrays.copyOf(packet.getData(), packet.getLength());
    if ((!known && !query.handling().anySource()) || !Wire.isResponse(octets, sending.id())) {
      return Optional.empty();
    }
    Optional<Message> message = Wire.decode(octets);
    if (message.isEmpty()) {
      return Optional.of(new NoResponse(Reason.MALFORMED));
    }
    return message
        .filter(response -> Wire.answers(response, query))
        .map(response -> new Response(query, response, from, Protocol.UDP, octets.length));
  }
}
