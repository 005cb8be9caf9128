package dev.millrace.dns.sandbox;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** One name server: one loopback address, one port, UDP and TCP. */
public final class SandboxServer implements AutoCloseable {
  private static final int BACKLOG = 128;

  private final InetAddress address;
  private final int port;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final UdpListener udp;
  private final TcpListener tcp;

  private SandboxServer(
      InetAddress address, DatagramSocket datagrams, ServerSocket connections, Dispatcher d) {
    this.address = address;
    this.port = datagrams.getLocalPort();
    this.udp = new UdpListener(datagrams, d, threads);
    this.tcp = new TcpListener(connections, d, threads);
    threads.execute(udp::listen);
    threads.execute(tcp::listen);
  }

  /**
   * Binds both sockets and starts to answer.
   *
   * @param address of 127.0.0.0/8, or ::1
   * @param port 0 for any free one
   * @throws IOException if the port is taken
   */
  public static SandboxServer start(InetAddress address, int port, Behaviour behaviour)
      throws IOException {
    return start(address, port, behaviour, query -> {});
  }

  /**
   * The same with an observer of every well-formed query.
   *
   * @param observer called before the answer, by many threads
   */
  public static SandboxServer start(
      InetAddress address, int port, Behaviour behaviour, Consumer<Query> observer)
      throws IOException {
    if (!address.isLoopbackAddress()) {
      throw new IllegalArgumentException("a sandbox server must be on loopback: " + address);
    }
    DatagramSocket datagrams = new DatagramSocket(new InetSocketAddress(address, port));
    try {
      ServerSocket connections = new ServerSocket(datagrams.getLocalPort(), BACKLOG, address);
      return new SandboxServer(
          address, datagrams, connections, new Dispatcher(address, behaviour, observer));
    } catch (IOException e) {
      datagrams.close();
      throw e;
    }
  }

  public InetAddress address() {
    return address;
  }

  public int port() {
    return port;
  }

  /** Stops at once; answers under way are dropped. */
  @Override
  public void close() {
    udp.close();
    tcp.close();
    threads.shutdownNow();
  }
}
