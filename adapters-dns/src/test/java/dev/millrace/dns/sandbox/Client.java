package dev.millrace.dns.sandbox;

import dev.millrace.dns.sandbox.zone.Names;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Asks one server over plain sockets and hides nothing of what comes back. */
public final class Client {
  /** Long for a silent server to stay silent, short for a test. */
  private static final int PATIENCE_MILLIS = 300;

  private static final int GENEROUS_MILLIS = 10_000;

  private final InetSocketAddress server;
  private final int udpMillis;

  private Client(InetSocketAddress server, int udpMillis) {
    this.server = server;
    this.udpMillis = udpMillis;
  }

  /** A client that waits long, for servers that do answer. */
  public static Client of(String address, int port) {
    return new Client(new InetSocketAddress(Addresses.parse(address), port), GENEROUS_MILLIS);
  }

  /** The same client for servers that do not answer. */
  public Client impatient() {
    return new Client(server, PATIENCE_MILLIS);
  }

  /** A query without EDNS. */
  public static Message query(String name, int type) {
    return Message.newQuery(Record.newRecord(Names.absolute(name), type, DClass.IN));
  }

  /** A query with EDNS and the DO flag. */
  public static Message dnssecQuery(String name, int type) {
    Message query = query(name, type);
    query.addRecord(new OPTRecord(1232, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    return query;
  }

  public Message udp(String name, int type) {
    return udp(query(name, type)).orElseThrow();
  }

  public Message tcp(String name, int type) {
    return tcp(query(name, type)).getFirst();
  }

  /** The answer over UDP, from whatever address it comes. */
  public Optional<Message> udp(Message query) {
    return udpBytes(query.toWire()).map(Client::parsed);
  }

  public Optional<byte[]> udpBytes(byte[] wire) {
    return udpPacket(wire).map(p -> Arrays.copyOf(p.getData(), p.getLength()));
  }

  public Optional<DatagramPacket> udpPacket(byte[] wire) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(udpMillis);
      socket.send(new DatagramPacket(wire, wire.length, server));
      DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
      socket.receive(packet);
      return Optional.of(packet);
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All messages that come over TCP until the server closes the connection. */
  public List<Message> tcp(Message query) {
    return tcp(List.of(query));
  }

  /** Asks the same several times before it reads an answer. */
  public List<Message> tcpInOneConnection(int times, String name, int type) {
    return tcp(Collections.nCopies(times, query(name, type)));
  }

  private List<Message> tcp(List<Message> queries) {
    List<Message> messages = new ArrayList<>();
    try (Socket socket = new Socket()) {
      socket.connect(server, GENEROUS_MILLIS);
      socket.setSoTimeout(GENEROUS_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      for (Message query : queries) {
        byte[] wire = query.toWire();
        out.writeShort(wire.length);
        out.write(wire);
      }
      out.flush();
      socket.shutdownOutput();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        byte[] answer = new byte[in.readUnsignedShort()];
        in.readFully(answer);
        messages.add(parsed(answer));
      }
    } catch (EOFException e) {
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message parsed(byte[] wire) {
    try {
      return new Message(wire);
    } catch (IOException e) {
      throw new UncheckedIOException("not a DNS message", e);
    }
  }
}
