package dev.millrace.dns.network;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Room for datagrams, used again: a new 64 KiB for each of a hundred queries of a run is most of
 * the memory that a run would go through.
 */
final class ReceiveBuffers {

  /** As much as a datagram can have. */
  static final int SIZE = 65_535;

  private static final int KEPT = 64;

  private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(KEPT);

  /** One that nobody else has; what is in it is of earlier use. */
  byte[] take() {
    byte[] buffer = free.poll();
    return buffer == null ? new byte[SIZE] : buffer;
  }

  /** Whoever took it uses it no more. It is dropped if enough are kept. */
  void giveBack(byte[] buffer) {
    free.offer(buffer);
  }
}
