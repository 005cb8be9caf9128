package dev.millrace.application.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link Ids} promises. */
public interface IdsContract {

  /** A source of its own for each call. */
  Ids ids();

  @Test
  default void timeOrderedIdsAreOfVersionSevenAndRandomOnesOfVersionFour() {
    Ids ids = ids();

    assertThat(ids.timeOrdered()).matches(id -> id.version() == 7 && id.variant() == 2);
    assertThat(ids.random()).matches(id -> id.version() == 4 && id.variant() == 2);
  }

  @Test
  default void eachTimeOrderedIdSortsAfterTheOneBefore() {
    Ids ids = ids();
    JobId previous = new JobId(ids.timeOrdered());
    for (int i = 0; i < 20_000; i++) {
      JobId next = new JobId(ids.timeOrdered());
      assertThat(next).isGreaterThan(previous);
      previous = next;
    }
  }

  @Test
  default void randomIdsDoNotRepeat() {
    Ids ids = ids();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(ids.random())).isTrue();
      assertThat(seen.add(ids.opaque())).isTrue();
    }
  }

  @Test
  default void everyBitOfAnOpaqueIdIsLeftToChance() {
    Ids ids = ids();
    UUID ones = new UUID(0, 0);
    UUID zeros = new UUID(0, 0);
    for (int i = 0; i < 200; i++) {
      UUID id = ids.opaque();
      ones = union(ones, id.getMostSignificantBits(), id.getLeastSignificantBits());
      zeros = union(zeros, ~id.getMostSignificantBits(), ~id.getLeastSignificantBits());
    }
    assertThat(List.of(ones, zeros)).containsOnly(new UUID(-1, -1));
  }

  private static UUID union(UUID seen, long high, long low) {
    return new UUID(seen.getMostSignificantBits() | high, seen.getLeastSignificantBits() | low);
  }

  @Test
  default void threadsThatShareASourceNeverGetTheSameIdAndEachSeesThemAscend() throws Exception {
    Ids ids = ids();
    Callable<List<JobId>> draw =
        () -> {
          List<JobId> drawn = new ArrayList<>();
          for (int i = 0; i < 5_000; i++) {
            drawn.add(new JobId(ids.timeOrdered()));
          }
          return drawn;
        };
    Set<JobId> all = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<JobId>> drawn : threads.invokeAll(Collections.nCopies(8, draw))) {
        assertThat(drawn.get()).isSorted();
        all.addAll(drawn.get());
      }
    }
    assertThat(all).hasSize(8 * 5_000);
  }
}
