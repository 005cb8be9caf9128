package dev.millrace.bootstrap.stage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Clients that submit one job after the other and, as clients should, repeat with the same key what
 * was not answered with a success. They keep some jobs waiting, not more.
 */
final class Load implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String name;
  private final List<Api> nodes;
  private final int maxAttempts;
  private final int ahead;
  private final AtomicInteger number = new AtomicInteger();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicLong finished = new AtomicLong();
  private final List<Thread> clients;
  private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
  private volatile boolean stopping;

  /**
   * @param name of no other load on the same database
   * @param nodes asked in turn
   * @param ahead how many jobs wait or run at the most
   */
  Load(String name, List<Api> nodes, int maxAttempts, int ahead) {
    this.name = name;
    this.nodes = List.copyOf(nodes);
    this.maxAttempts = maxAttempts;
    this.ahead = ahead;
    this.clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(i -> Thread.ofVirtual().start(this::submitAll))
            .toList();
  }

  /** Tells how many runs there are, so that the clients know when to go on. */
  void finished(long runs) {
    finished.set(runs);
  }

  int accepted() {
    return accepted.size();
  }

  /** How many submissions were answered with an error and repeated. */
  int refused() {
    return refused.get();
  }

  /** How many submissions were not answered and repeated. */
  int unanswered() {
    return unanswered.get();
  }

  /** Submits nothing new, and waits until what has begun is accepted. */
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread client : clients) {
      if (!client.join(PATIENCE)) {
        throw new AssertionError("A submission is not accepted.");
      }
    }
    Throwable seen = trouble.get();
    if (seen != null) {
      throw new AssertionError("A client gave up.", seen);
    }
  }

  private void submitAll() {
    try {
      while (!stopping) {
        if (accepted.size() - finished.get() < ahead) {
          submit(number.getAndIncrement());
        } else {
          Thread.sleep(5);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      trouble.set(e);
    }
  }

  private void submit(int job) throws InterruptedException {
    String body = "{\"domain\": \"zone%d.xa\", \"max_attempts\": %d}".formatted(job, maxAttempts);
    String key = name + "-" + job;
    for (int attempt = 0; !isAccepted(nodes.get((job + attempt) % nodes.size()), body, key); ) {
      attempt++;
      Thread.sleep(50);
    }
    accepted.add(key);
  }

  private boolean isAccepted(Api node, String body, String key) throws InterruptedException {
    try {
      Api.Answer answer = node.submit(body, key);
      if (answer.status() < 300) {
        return true;
      }
      if (answer.status() != 503) {
        throw new AssertionError(answer);
      }
      refused.incrementAndGet();
    } catch (IOException e) {
      unanswered.incrementAndGet();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return false;
  }

  @Override
  public void close() {
    stopping = true;
    clients.forEach(Thread::interrupt);
  }
}
