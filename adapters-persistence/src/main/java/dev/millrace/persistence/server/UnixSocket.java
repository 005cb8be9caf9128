package dev.millrace.persistence.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A socket in the file system in the shape that JDBC drivers want. Wherever it is told to connect
 * to, it connects to its file. What only makes sense for TCP is accepted and has no effect.
 */
public final class UnixSocket extends Socket {

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final SocketChannel channel;
  private volatile int timeoutMillis;
  private @Nullable UnixStreams streams;

  /**
   * @param file the socket itself, not its folder
   */
  public UnixSocket(Path file) throws IOException {
    this.file = file;
    this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
  }

  @Override
  public void connect(SocketAddress ignored) throws IOException {
    connect(ignored, 0);
  }

  /** The system accepts at once or refuses at once, so there is nothing to wait for. */
  @Override
  public void connect(SocketAddress ignored, int ignoredMillis) throws IOException {
    try {
      channel.configureBlocking(false);
      if (!channel.connect(UnixDomainSocketAddress.of(file))) {
        throw new SocketException("it does not answer");
      }
      streams = new UnixStreams(channel, () -> timeoutMillis);
    } catch (IOException e) {
      close();
      ConnectException failed =
          new ConnectException("The socket " + file + " cannot be reached: " + e.getMessage());
      failed.initCause(e);
      throw failed;
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return connected().input();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return connected().output();
  }

  private UnixStreams connected() throws SocketException {
    if (streams == null) {
      throw new SocketException("The socket " + file + " is not connected.");
    }
    return streams;
  }

  @Override
  public void close() throws IOException {
    super.close();
    channel.close();
    if (streams != null) {
      streams.close();
    }
  }

  @Override
  public void shutdownInput() throws IOException {
    channel.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public boolean isConnected() {
    return streams != null;
  }

  @Override
  public boolean isBound() {
    return isConnected();
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public void setSoTimeout(int millis) {
    timeoutMillis = millis;
  }

  @Override
  public int getSoTimeout() {
    return timeoutMillis;
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    return null;
  }

  @Override
  public int getPort() {
    return 0;
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // Only for TCP.
  }

  @Override
  public boolean getTcpNoDelay() {
    return true;
  }

  @Override
  public void setKeepAlive(boolean on) {
    // Only for TCP.
  }

  @Override
  public boolean getKeepAlive() {
    return false;
  }

  @Override
  public void setSoLinger(boolean on, int seconds) {
    // Only for TCP.
  }

  @Override
  public void setSendBufferSize(int size) {
    // The system's size will do.
  }

  @Override
  public int getSendBufferSize() {
    return BUFFER;
  }

  @Override
  public void setReceiveBufferSize(int size) {
    // The system's size will do.
  }

  @Override
  public int getReceiveBufferSize() {
    return BUFFER;
  }

  @Override
  public String toString() {
    return "UnixSocket[" + file + "]";
  }
}
