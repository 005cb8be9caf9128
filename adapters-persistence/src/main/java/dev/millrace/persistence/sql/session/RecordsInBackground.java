package dev.millrace.persistence.sql.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;

/**
 * Starts Hibernate on a thread of its own. It needs no database for that, so it can start while the
 * schema is looked at and the rest of the program gets ready; whoever comes first waits for it.
 */
public final class RecordsInBackground implements Supplier<SessionFactory>, AutoCloseable {

  private final CompletableFuture<SessionFactory> started;

  public RecordsInBackground(SqlDialect dialect, List<Class<?>> records) {
    started =
        CompletableFuture.supplyAsync(
            () -> Records.start(dialect, records),
            start -> Thread.ofPlatform().daemon().name("records-start").start(start));
  }

  @Override
  public SessionFactory get() {
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("Hibernate could not start.", e.getCause());
    }
  }

  @Override
  public void close() {
    get().close();
  }
}
