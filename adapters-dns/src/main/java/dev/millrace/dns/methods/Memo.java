package dev.millrace.dns.methods;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed at first use, once, however many threads ask; a failure is not kept. */
final class Memo<T> implements Supplier<T> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<T> source;
  private volatile @Nullable T value;

  Memo(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    T known = value;
    return known != null ? known : compute();
  }

  private T compute() {
    lock.lock();
    try {
      T known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
