package dev.millrace.http.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Lets connections go on which the head of a request does not come to its end. Jetty's own time-out
 * is for silence: whoever sends a byte now and then keeps a connection for ever (Slowloris).
 */
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {
  private static final long STEP_SECONDS = 1;

  private final Scheduler scheduler;
  private final long patience;
  private final Map<Connection, Head> heads = new ConcurrentHashMap<>();

  /**
   * @param patience how long a head may take, and a new connection until its first head has come
   */
  SlowHeads(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience.toNanos();
  }

  /**
   * What a connection waits for.
   *
   * @param requests that have come before
   * @param bytes that had come when the last one was answered
   * @param since when more has come than that; null as long as there is none
   */
  private record Head(long requests, long bytes, @Nullable Long since) {}

  @Override
  public void onOpened(Connection connection) {
    // Of TLS and HTTP, one upon the other, the latter counts requests.
    if (connection instanceof ConnectionMetaData) {
      heads.put(connection, new Head(0, 0, System.nanoTime()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    heads.remove(connection);
  }

  @Override
  protected void doStart() {
    next();
  }

  private void next() {
    scheduler.schedule(this::look, STEP_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    heads.keySet().forEach(connection -> look(connection, now));
    if (isRunning() || isStarting()) {
      next();
    }
  }

  private void look(Connection connection, long now) {
    Head head = heads.computeIfPresent(connection, (same, before) -> next(same, before, now));
    Long since = head == null ? null : head.since();
    if (since != null && now - since > patience && !isAnswering(connection)) {
      connection.getEndPoint().close();
    }
  }

  private static Head next(Connection connection, Head before, long now) {
    long requests = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    if (requests != before.requests() || isAnswering(connection)) {
      return new Head(requests, bytes, null);
    }
    boolean begins = before.since() == null && bytes > before.bytes();
    return begins ? new Head(requests, before.bytes(), now) : before;
  }

  private static boolean isAnswering(Connection connection) {
    return connection.getMessagesIn() > connection.getMessagesOut();
  }
}
