package dev.millrace.persistence.sql.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.queue.NewJob;
import dev.millrace.application.queue.PushedJob;
import dev.millrace.application.store.Jobs;
import dev.millrace.domain.job.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers who push at the same time share a transaction, and nothing else. */
final class GroupedPushesTest {
  private static final int CALLERS = 20;

  private final List<List<JobId>> transactions = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstIsStoring = new CountDownLatch(1);
  private final CountDownLatch othersWait = new CountDownLatch(1);
  private final AtomicReference<RuntimeException> refusal = new AtomicReference<>();
  private final AtomicReference<JobId> refused = new AtomicReference<>();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final GroupedPushes pushes = new GroupedPushes(this::store);

  @AfterEach
  void end() {
    callers.close();
  }

  @Test
  void whoIsAloneWaitsForNobody() {
    othersWait.countDown();
    List<NewJob> mine = jobs(2);
    assertThat(pushes.push(mine).stream().map(PushedJob::id)).isEqualTo(ids(mine));
    assertThat(transactions).containsExactly(ids(mine));
  }

  @Test
  void thoseWhoComeMeanwhileShareOneTransactionAndEachHearsOfItsOwnJobs() throws Exception {
    List<List<NewJob>> wanted = Stream.generate(() -> jobs(3)).limit(CALLERS).toList();

    List<Future<List<PushedJob>>> answers = pushTogether(wanted);

    for (int i = 0; i < CALLERS; i++) {
      assertThat(answers.get(i).get().stream().map(PushedJob::id)).isEqualTo(ids(wanted.get(i)));
    }
    assertThat(transactions).hasSize(2);
    assertThat(transactions.getFirst()).isEqualTo(ids(wanted.getFirst()));
  }

  @Test
  void aJobThatTheStoreRefusesFailsNobodyElse() throws Exception {
    List<List<NewJob>> wanted = Stream.generate(() -> jobs(1)).limit(CALLERS).toList();
    refused.set(wanted.get(7).getFirst().id());
    refusal.set(new IllegalStateException("planted"));

    List<Future<List<PushedJob>>> answers = pushTogether(wanted);

    for (int i = 0; i < CALLERS; i++) {
      if (i == 7) {
        assertThatThrownBy(answers.get(i)::get).hasRootCauseMessage("planted");
      } else {
        assertThat(answers.get(i).get()).hasSize(1);
      }
    }
  }

  @Test
  void aStoreThatIsAwayIsNotAskedOnceForEachCaller() throws Exception {
    List<List<NewJob>> wanted = Stream.generate(() -> jobs(1)).limit(CALLERS).toList();
    refused.set(wanted.getLast().getFirst().id());
    refusal.set(new Unavailable("store_unavailable", "planted", new IllegalStateException()));

    List<Future<List<PushedJob>>> answers = pushTogether(wanted);

    assertThat(answers.getFirst().get()).hasSize(1);
    for (Future<List<PushedJob>> answer : answers.subList(1, CALLERS)) {
      assertThatThrownBy(answer::get).hasCauseInstanceOf(Unavailable.class);
    }
    assertThat(transactions).hasSize(2);
  }

  @Test
  void whoPushesManyGoesAlone() {
    othersWait.countDown();
    List<NewJob> many = jobs(1_000);
    assertThat(pushes.push(many)).hasSize(1_000);
    assertThat(transactions).containsExactly(ids(many));
  }

  /** The first is being stored while all others come. */
  private List<Future<List<PushedJob>>> pushTogether(List<List<NewJob>> wanted) throws Exception {
    List<Future<List<PushedJob>>> answers = new ArrayList<>();
    answers.add(callers.submit(() -> pushes.push(wanted.getFirst())));
    assertThat(firstIsStoring.await(1, TimeUnit.MINUTES)).isTrue();
    for (List<NewJob> jobs : wanted.subList(1, wanted.size())) {
      answers.add(callers.submit(() -> pushes.push(jobs)));
    }
    while (pushes.waiting() < wanted.size() - 1) {
      Thread.onSpinWait();
    }
    othersWait.countDown();
    return answers;
  }

  private List<PushedJob> store(List<NewJob> jobs) {
    transactions.add(ids(jobs));
    firstIsStoring.countDown();
    try {
      assertThat(othersWait.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (ids(jobs).contains(refused.get())) {
      throw refusal.get();
    }
    return ids(jobs).stream().map(PushedJob::known).toList();
  }

  private static List<NewJob> jobs(int count) {
    return IntStream.range(0, count).mapToObj(i -> Jobs.zoneTest().build()).toList();
  }

  private static List<JobId> ids(List<NewJob> jobs) {
    return jobs.stream().map(NewJob::id).toList();
  }
}
