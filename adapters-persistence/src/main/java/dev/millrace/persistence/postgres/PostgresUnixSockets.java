package dev.millrace.persistence.postgres;

import dev.millrace.persistence.server.UnixSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.SocketFactory;

/** Lets the PostgreSQL driver connect to a socket in the file system. */
public final class PostgresUnixSockets extends SocketFactory {

  private final Path file;

  /**
   * @param file the path of the socket
   */
  public PostgresUnixSockets(String file) {
    this.file = Path.of(file);
  }

  @Override
  public Socket createSocket() {
    try {
      return new UnixSocket(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return new UnixSocket(file);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return new UnixSocket(file);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return new UnixSocket(file);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return new UnixSocket(file);
  }
}
