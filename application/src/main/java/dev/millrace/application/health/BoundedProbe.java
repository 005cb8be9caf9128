package dev.millrace.application.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a probe without waiting for it longer than agreed. While one look hangs, those who ask join
 * it: a store that does not answer costs one thread, not one for each question.
 */
final class BoundedProbe implements StoreProbe {

  private final StoreProbe probe;
  private final Duration limit;
  private @Nullable CompletableFuture<StoreHealth> look;

  BoundedProbe(StoreProbe probe, Duration limit) {
    this.probe = probe;
    this.limit = limit;
  }

  @Override
  public StoreHealth probe() {
    try {
      return current().get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return away("The database has not answered within " + limit.toMillis() + " ms.");
    } catch (ExecutionException e) {
      return away("The database cannot be looked at; the log says why.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return away("The look at the database was broken off.");
    }
  }

  private synchronized CompletableFuture<StoreHealth> current() {
    CompletableFuture<StoreHealth> running = look;
    if (running != null && !running.isDone()) {
      return running;
    }
    CompletableFuture<StoreHealth> fresh = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("readiness")
        .start(
            () -> {
              try {
                fresh.complete(probe.probe());
              } catch (Throwable e) {
                fresh.completeExceptionally(e);
              }
            });
    look = fresh;
    return fresh;
  }

  private static StoreHealth away(String detail) {
    return new StoreHealth(false, false, detail);
  }
}
