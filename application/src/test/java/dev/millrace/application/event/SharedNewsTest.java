package dev.millrace.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.event.NewsSource.Look;
import dev.millrace.application.event.NewsSource.News;
import dev.millrace.application.event.NewsWatch.Ending;
import dev.millrace.application.store.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedNewsTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final BlockingQueue<Supplier<Look<String, Integer>>> looks = new LinkedBlockingQueue<>();
  private final AtomicInteger sources = new AtomicInteger();
  private final SharedNews<String, String, Integer> news =
      new SharedNews<>(key -> source(), Duration.ofMillis(1), 3);
  private volatile String state = "same";

  private NewsSource<String, Integer> source() {
    sources.incrementAndGet();
    return () -> {
      Supplier<Look<String, Integer>> look = looks.poll();
      return look == null ? new Look<>(state, List.of(), false) : look.get();
    };
  }

  private void happens(Integer... items) {
    looks.add(() -> new Look<>(state, List.of(items), false));
  }

  private static News<String, Integer> next(NewsWatch<String, Integer> watch)
      throws InterruptedException {
    return watch.next(SOON).orElseThrow();
  }

  @Test
  void oneLookServesAllWatchersOfAThing() throws InterruptedException {
    try (NewsWatch<String, Integer> first = news.watch("a");
        NewsWatch<String, Integer> second = news.watch("a")) {
      assertThat(next(first).state()).isEqualTo("same");
      assertThat(next(second).state()).isEqualTo("same");
      happens(1, 2);

      assertThat(next(first)).isEqualTo(new News<>(null, List.of(1, 2)));
      assertThat(next(second)).isEqualTo(new News<>(null, List.of(1, 2)));
      assertThat(sources).hasValue(1);
    }
    Patience.until("nobody looks any more", () -> news.watched() == 0);
  }

  @Test
  void aStateIsToldOnlyWhenItHasChanged() throws InterruptedException {
    try (NewsWatch<String, Integer> watch = news.watch("a")) {
      next(watch);
      assertThat(watch.next(Duration.ofMillis(20))).isEmpty();
      state = "other";
      assertThat(next(watch).state()).isEqualTo("other");
    }
  }

  @Test
  void aLateWatcherHearsTheStateButNotWhatHappenedBefore() throws InterruptedException {
    try (NewsWatch<String, Integer> first = news.watch("a")) {
      next(first);
      happens(1);
      next(first);
      try (NewsWatch<String, Integer> late = news.watch("a")) {
        assertThat(next(late)).isEqualTo(new News<>("same", List.of()));
      }
    }
  }

  @Test
  void whoIsTooFarBehindIsLetGoAndTheOthersGoOn() throws InterruptedException {
    try (NewsWatch<String, Integer> slow = news.watch("a");
        NewsWatch<String, Integer> quick = news.watch("a")) {
      next(quick);
      happens(1, 2);
      assertThat(next(quick).items()).containsExactly(1, 2);
      happens(3, 4);
      assertThat(next(quick).items()).containsExactly(3, 4);

      assertThat(slow.next(Duration.ZERO)).isEmpty();
      assertThat(slow.ending()).isEqualTo(Ending.FELL_BEHIND);
      assertThat(quick.ending()).isEqualTo(Ending.NONE);
    }
  }

  @Test
  void theLastLookEndsTheWatchAfterItsNews() throws InterruptedException {
    try (NewsWatch<String, Integer> watch = news.watch("a")) {
      next(watch);
      looks.add(() -> new Look<>("done", List.of(9), true));

      assertThat(next(watch)).isEqualTo(new News<>("done", List.of(9)));
      assertThat(watch.next(SOON)).isEmpty();
      assertThat(watch.ending()).isEqualTo(Ending.COMPLETE);
    }
  }

  @Test
  void aThingThatIsGoneEndsTheWatchAndAPassingTroubleDoesNot() throws InterruptedException {
    try (NewsWatch<String, Integer> watch = news.watch("a")) {
      next(watch);
      looks.add(
          () -> {
            throw new Unavailable("store_unavailable", "Away.");
          });
      happens(1);
      assertThat(next(watch).items()).containsExactly(1);
      looks.add(
          () -> {
            throw new NotFound("batch_not_found", "Gone.");
          });
      assertThat(watch.next(SOON)).isEmpty();
      assertThat(watch.ending()).isEqualTo(Ending.COMPLETE);
    }
  }
}
