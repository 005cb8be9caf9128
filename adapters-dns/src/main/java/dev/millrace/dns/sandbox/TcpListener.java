package dev.millrace.dns.sandbox;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections; each may carry several queries, one after the other (RFC 7766). */
final class TcpListener implements AutoCloseable {
  private static final int IDLE_MILLIS = 5_000;
  private static final int MOST_CONNECTIONS = 256;

  private static final Logger LOG = LoggerFactory.getLogger(TcpListener.class);

  private final ServerSocket listener;
  private final Dispatcher dispatcher;
  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  TcpListener(ServerSocket listener, Dispatcher dispatcher, ExecutorService threads) {
    this.listener = listener;
    this.dispatcher = dispatcher;
    this.threads = threads;
  }

  void listen() {
    while (!listener.isClosed()) {
      try {
        accept(listener.accept());
      } catch (IOException | RejectedExecutionException e) {
        if (listener.isClosed()) {
          return;
        }
      }
    }
  }

  private void accept(Socket connection) throws IOException {
    if (!room.tryAcquire()) {
      connection.close();
      return;
    }
    open.add(connection);
    threads.execute(
        () -> {
          try (connection) {
            serve(connection);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (EOFException e) {
            LOG.trace("the client is done", e);
          } catch (IOException e) {
            LOG.debug("connection ended", e);
          } finally {
            open.remove(connection);
            room.release();
          }
        });
  }

  private void serve(Socket connection) throws IOException, InterruptedException {
    connection.setSoTimeout(IDLE_MILLIS);
    DataInputStream in = new DataInputStream(connection.getInputStream());
    DataOutputStream out = new DataOutputStream(connection.getOutputStream());
    while (true) {
      byte[] wire = new byte[in.readUnsignedShort()];
      in.readFully(wire);
      Delivery delivery = dispatcher.handle(wire, Transport.TCP);
      if (delivery.payloads().isEmpty()) {
        return;
      }
      for (byte[] payload : delivery.payloads()) {
        byte[] framed = new byte[payload.length + 2];
        framed[0] = (byte) (payload.length >> 8);
        framed[1] = (byte) payload.length;
        System.arraycopy(payload, 0, framed, 2, payload.length);
        out.write(framed);
      }
      out.flush();
    }
  }

  @Override
  public void close() {
    closeQuietly(listener);
    open.forEach(TcpListener::closeQuietly);
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("a socket would not close", e);
    }
  }
}
