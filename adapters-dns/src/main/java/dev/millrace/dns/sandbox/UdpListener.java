package dev.millrace.dns.sandbox;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives datagrams and answers each on a thread of its own. */
final class UdpListener implements AutoCloseable {
  private static final int LARGEST_QUERY = 4096;
  private static final int MOST_AT_ONCE = 1024;

  private static final Logger LOG = LoggerFactory.getLogger(UdpListener.class);

  private final DatagramSocket socket;
  private final Dispatcher dispatcher;
  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);

  UdpListener(DatagramSocket socket, Dispatcher dispatcher, ExecutorService threads) {
    this.socket = socket;
    this.dispatcher = dispatcher;
    this.threads = threads;
  }

  void listen() {
    byte[] buffer = new byte[LARGEST_QUERY];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        dispatch(Arrays.copyOf(packet.getData(), packet.getLength()), packet.getSocketAddress());
      } catch (IOException | RejectedExecutionException e) {
        if (socket.isClosed()) {
          return;
        }
      }
    }
  }

  /** A flood beyond the bound is dropped, as a kernel would. */
  private void dispatch(byte[] wire, SocketAddress client) {
    if (!room.tryAcquire()) {
      return;
    }
    threads.execute(
        () -> {
          try {
            send(dispatcher.handle(wire, Transport.UDP), client);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            LOG.debug("could not answer {}", client, e);
          } finally {
            room.release();
          }
        });
  }

  private void send(Delivery delivery, SocketAddress client) throws IOException {
    if (!delivery.fromElsewhere()) {
      sendFrom(socket, delivery, client);
      return;
    }
    try (DatagramSocket other =
        new DatagramSocket(new InetSocketAddress(elsewhere(), socket.getLocalPort()))) {
      sendFrom(other, delivery, client);
    } catch (IOException e) {
      try (DatagramSocket other = new DatagramSocket(new InetSocketAddress(elsewhere(), 0))) {
        sendFrom(other, delivery, client);
      }
    }
  }

  private InetAddress elsewhere() throws IOException {
    boolean four = socket.getLocalAddress().getAddress().length == 4;
    return InetAddress.getByName(four ? "127.255.0.53" : "::1");
  }

  private static void sendFrom(DatagramSocket from, Delivery delivery, SocketAddress client)
      throws IOException {
    for (byte[] payload : delivery.payloads()) {
      from.send(new DatagramPacket(payload, payload.length, client));
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
