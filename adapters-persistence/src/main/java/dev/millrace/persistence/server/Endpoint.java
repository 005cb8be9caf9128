package dev.millrace.persistence.server;

import java.nio.file.Path;

/** Where a server listens. */
public sealed interface Endpoint {

  /** For messages. */
  String shown();

  /** Whether what is sent there stays on this machine, as far as its name tells. */
  boolean isLocal();

  /**
   * A host and a port.
   *
   * @param host a name or an address; IPv6 without brackets
   * @param port 1..65535
   */
  record Tcp(String host, int port) implements Endpoint {

    private static final int MAX_PORT = 65_535;

    public Tcp {
      if (host.isBlank() || port < 1 || port > MAX_PORT) {
        throw new IllegalArgumentException("A server has a host and a port of 1..65535.");
      }
    }

    @Override
    public String shown() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public boolean isLocal() {
      return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
    }
  }

  /**
   * A socket in the file system.
   *
   * @param file the socket itself, not its folder
   */
  record UnixSocket(Path file) implements Endpoint {
    @Override
    public String shown() {
      return file.toString();
    }

    @Override
    public boolean isLocal() {
      return true;
    }
  }
}
