package dev.millrace.dns.network;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.NoResponse.Reason;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * One query over a TCP connection of its own (RFC 7766). Of a zone transfer nothing but the first
 * record is taken: the connection ends with the first message, and what else that has is dropped,
 * because answers are kept for the run.
 */
final class TcpExchange {

  private final Query query;
  private final Sending sending;

  TcpExchange(Query query, Sending sending) {
    this.query = query;
    this.sending = sending;
  }

  Answer run() throws IOException {
    Deadline end = Deadline.in(sending.timeout());
    try (Socket socket = new Socket()) {
      socket.bind(sending.local());
      socket.connect(sending.server(), end.socketTimeout());
      socket.setTcpNoDelay(true);
      byte[] octets = Wire.encode(query, sending.id());
      socket
          .getOutputStream()
          .write(
              ByteBuffer.allocate(octets.length + 2)
                  .putShort((short) octets.length)
                  .put(octets)
                  .array());
      return await(socket, end);
    } catch (SocketTimeoutException e) {
      return new NoResponse(Reason.TIMEOUT);
    }
  }

  private Answer await(Socket socket, Deadline end) throws IOException {
    InputStream in = socket.getInputStream();
    InetAddress from = sending.server().getAddress();
    while (true) {
      byte[] octets = readMessage(socket, in, end);
      if (Wire.isResponse(octets, sending.id())) {
        Optional<Message> message = Wire.decode(octets);
        if (message.isEmpty()) {
          return new NoResponse(Reason.MALFORMED);
        }
        if (Wire.answers(message.get(), query)) {
          return new Response(query, start(message.get()), from, Protocol.TCP, octets.length);
        }
      }
    }
  }

  private Message start(Message message) {
    List<Record> records = List.copyOf(message.getSection(Section.ANSWER));
    if (query.type() == Type.AXFR && records.size() > 1) {
      message.removeAllRecords(Section.ANSWER);
      message.addRecord(records.getFirst(), Section.ANSWER);
    }
    return message;
  }

  private static byte[] readMessage(Socket socket, InputStream in, Deadline end)
      throws IOException {
    byte[] length = readFully(socket, in, new byte[2], end);
    return readFully(socket, in, new byte[(length[0] & 0xff) << 8 | (length[1] & 0xff)], end);
  }

  /** Fills the buffer before the deadline, however slowly the octets trickle in. */
  private static byte[] readFully(Socket socket, InputStream in, byte[] buffer, Deadline end)
      throws IOException {
    int filled = 0;
    while (filled < buffer.length) {
      if (end.hasPassed()) {
        throw new SocketTimeoutException("the answer did not come in time");
      }
      socket.setSoTimeout(end.socketTimeout());
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        throw new EOFException("the server closed the connection");
      }
      filled += read;
    }
    return buffer;
  }
}
