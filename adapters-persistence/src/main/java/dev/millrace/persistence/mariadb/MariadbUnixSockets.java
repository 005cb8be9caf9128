package dev.millrace.persistence.mariadb;

import dev.millrace.persistence.server.UnixSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/**
 * Lets the MariaDB driver connect to a socket in the file system; what it has of its own needs a
 * native library.
 */
public final class MariadbUnixSockets extends ConfigurableSocketFactory {

  static final String FILE = "millraceSocket";

  private Path file = Path.of("");

  @Override
  public void setConfiguration(Configuration configuration, String host) {
    file = Path.of(configuration.nonMappedOptions().getProperty(FILE, ""));
  }

  @Override
  public Socket createSocket() throws IOException {
    return new UnixSocket(file);
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
