package dev.millrace.persistence.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.IntSupplier;

/**
 * Reads and writes a socket in the file system with a time limit, which the JDK gives to TCP only.
 */
final class UnixStreams implements AutoCloseable {

  private final SocketChannel channel;
  private final IntSupplier timeoutMillis;
  private final Selector readable;
  private final Selector writable;

  /**
   * @param channel connected and not blocking
   * @param timeoutMillis asked before each wait; 0 waits for ever
   */
  UnixStreams(SocketChannel channel, IntSupplier timeoutMillis) throws IOException {
    this.channel = channel;
    this.timeoutMillis = timeoutMillis;
    this.readable = Selector.open();
    this.writable = Selector.open();
    channel.register(readable, SelectionKey.OP_READ);
    channel.register(writable, SelectionKey.OP_WRITE);
  }

  InputStream input() {
    return new Input();
  }

  OutputStream output() {
    return new Output();
  }

  @Override
  public void close() throws IOException {
    readable.close();
    writable.close();
  }

  private void await(Selector selector) throws IOException {
    try {
      if (selector.select(timeoutMillis.getAsInt()) == 0
          && !Thread.currentThread().isInterrupted()) {
        throw selector.isOpen()
            ? new SocketTimeoutException("The database did not answer in time.")
            : new SocketException("The socket is closed.");
      }
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException e) {
      throw new SocketException("The socket is closed.", e);
    }
  }

  private final class Input extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      int count = channel.read(buffer);
      while (count == 0) {
        await(readable);
        count = channel.read(buffer);
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private final class Output extends OutputStream {

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        if (channel.write(buffer) == 0) {
          await(writable);
        }
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
