package dev.millrace.http.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortCacheTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final ShortCache<String, String> cache =
      new ShortCache<>(Duration.ofSeconds(1), 2, nanos::get);

  private String get(String key) {
    return cache.get(
        key,
        name -> {
          asked.add(name);
          return name + asked.size();
        });
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void anAnswerIsGoodForItsTimeAndThenTakenAnew() {
    assertThat(get("a")).isEqualTo("a1");
    pass(Duration.ofMillis(999));
    assertThat(get("a")).isEqualTo("a1");
    pass(Duration.ofMillis(1));
    assertThat(get("a")).isEqualTo("a2");
  }

  @Test
  void eachKeyHasItsAnswerAndTheOldestGoesWhenItIsFull() {
    get("a");
    get("b");
    get("a");
    get("c");

    assertThat(get("a")).isEqualTo("a1");
    assertThat(get("b")).isEqualTo("b4");
    assertThat(asked).containsExactly("a", "b", "c", "b");
  }

  @Test
  void whatFailedIsNotRemembered() {
    assertThatThrownBy(
            () ->
                cache.get(
                    "a",
                    name -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(get("a")).isEqualTo("a1");
  }

  @Test
  void thoseWhoAskAtOnceShareOneAnswer() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first =
          threads.submit(
              () ->
                  cache.get(
                      "a",
                      name -> {
                        entered.countDown();
                        awaitQuietly(leave);
                        return "shared";
                      }));
      entered.await();
      Future<String> second = threads.submit(() -> get("a"));
      assertThat(second.isDone()).isFalse();
      leave.countDown();

      assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("shared");
      assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("shared");
    }
    assertThat(asked).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
