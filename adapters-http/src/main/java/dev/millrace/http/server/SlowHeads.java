package dev.millrace.http.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Lets connections go on which the head of a request does not come to its end. Jetty's own time-out
 * is for silence: whoever sends a byte now and then keeps a connection for ever (Slowloris). From
 * the end of its head to the end of its answer a request is none of this class's business.
 */
final class SlowHeads extends AbstractLifeCycle
    implements Connection.Listener, HttpConfiguration.Customizer {
  private static final long STEP_SECONDS = 1;

  private final Scheduler scheduler;
  private final long patience;
  private final Map<Connection, Wait> waiting = new ConcurrentHashMap<>();

  /**
   * @param patience how long a head may take, and a new connection until its first head has come
   */
  SlowHeads(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience.toNanos();
  }

  /**
   * For a head.
   *
   * @param bytes that had come before it
   * @param since when more has come than that; null as long as there is none
   */
  private record Wait(long bytes, @Nullable Long since) {}

  @Override
  public void onOpened(Connection connection) {
    // Of TLS and HTTP, one upon the other, the latter knows of requests.
    if (connection instanceof ConnectionMetaData) {
      waiting.put(connection, new Wait(0, System.nanoTime()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    waiting.remove(connection);
  }

  /** The head has come. */
  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    Connection connection = request.getConnectionMetaData().getConnection();
    waiting.remove(connection);
    Request.addCompletionListener(request, failure -> waitForNext(connection));
    return request;
  }

  private void waitForNext(Connection connection) {
    waiting.put(connection, new Wait(connection.getBytesIn(), null));
    if (!connection.getEndPoint().isOpen()) {
      waiting.remove(connection);
    }
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
    waiting.keySet().forEach(connection -> look(connection, now));
    if (isRunning() || isStarting()) {
      next();
    }
  }

  private void look(Connection connection, long now) {
    Wait wait = waiting.computeIfPresent(connection, (same, before) -> next(same, before, now));
    Long since = wait == null ? null : wait.since();
    if (since != null && now - since > patience) {
      connection.getEndPoint().close();
    }
  }

  private static Wait next(Connection connection, Wait before, long now) {
    boolean begins = before.since() == null && connection.getBytesIn() > before.bytes();
    return begins ? new Wait(before.bytes(), now) : before;
  }
}
