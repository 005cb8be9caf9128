package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands on loopback between a program and a server. It can cut a connection right after the server
 * has committed, so that nobody hears of it.
 */
public final class CuttingProxy implements AutoCloseable {

  private static final String COMMIT = "COMMIT";
  private static final int CHUNK = 16_384;

  private final int target;
  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger toSwallow = new AtomicInteger();
  private final AtomicInteger swallowed = new AtomicInteger();

  private CuttingProxy(int target, ServerSocket listening) {
    this.target = target;
    this.listening = listening;
  }

  /** Takes connections for a server that listens on this port of the machine. */
  public static CuttingProxy before(int port) {
    try {
      InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
      CuttingProxy proxy = new CuttingProxy(port, new ServerSocket(0, 50, loopback));
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same database by way of this proxy. */
  public ServerAddress on(ServerAddress direct) {
    return new ServerAddress(
        new Endpoint.Tcp("127.0.0.1", listening.getLocalPort()),
        direct.database(),
        direct.user(),
        direct.password(),
        direct.tls(),
        direct.options());
  }

  /** Cuts so many connections from now on, each right after the server has committed on it. */
  public void swallowCommits(int count) {
    toSwallow.addAndGet(count);
  }

  /** How many commits nobody has heard of so far. */
  public int swallowed() {
    return swallowed.get();
  }

  private void accept() {
    try {
      while (true) {
        connect(listening.accept());
      }
    } catch (IOException e) {
      close();
    }
  }

  private void connect(Socket client) throws IOException {
    sockets.add(client);
    Socket server = new Socket();
    sockets.add(server);
    try {
      server.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), target));
    } catch (IOException e) {
      cut(client, server);
      return;
    }
    AtomicBoolean asked = new AtomicBoolean();
    Thread.ofVirtual().start(() -> forward(client, server, chunk -> asked.set(commits(chunk))));
    Thread.ofVirtual()
        .start(
            () ->
                forward(
                    server,
                    client,
                    chunk -> {
                      if ((asked.get() || commits(chunk)) && takeOne()) {
                        throw new IOException("cut after the commit");
                      }
                    }));
  }

  /** PostgreSQL's answer names the command, MariaDB's does not, but its question always does. */
  private static boolean commits(String chunk) {
    return chunk.contains(COMMIT + '\0') || chunk.endsWith(COMMIT);
  }

  private boolean takeOne() {
    boolean took = toSwallow.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (took) {
      swallowed.incrementAndGet();
    }
    return took;
  }

  /** Looks at what comes by before it goes on. */
  private interface Look {
    void at(String chunk) throws IOException;
  }

  private void forward(Socket from, Socket to, Look look) {
    byte[] buffer = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        look.at(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // Ends as a cable ends that somebody cuts: for both sides.
    } finally {
      cut(from, to);
    }
  }

  private void cut(Socket... both) {
    for (Socket socket : both) {
      sockets.remove(socket);
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut(sockets.toArray(Socket[]::new));
  }
}
