package dev.millrace.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordAuditTest {

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        Instant.EPOCH, "ci", Caller.Way.TOKEN, "POST /x", "t" + number, "a", "r", 200, null);
  }

  @Test
  void whoComesWhileTheStoreIsBusySharesTheNextTransaction() throws InterruptedException {
    SlowLog log = new SlowLog();
    RecordAudit record = new RecordAudit(log);
    Thread first = Thread.ofVirtual().start(() -> record.record(entry(0)));
    log.entered.await();
    CountDownLatch under = new CountDownLatch(20);
    List<Thread> others =
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              under.countDown();
                              record.record(entry(i));
                            }))
            .toList();
    under.await();
    for (Thread other : others) {
      while (other.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    log.goOn.countDown();

    first.join();
    for (Thread other : others) {
      other.join();
    }
    assertThat(log.sizes).containsExactly(1, 20);
  }

  @Test
  void aStoreThatFailsKeepsNobodyFromTheirAnswer() {
    RecordAudit record = new RecordAudit(new FailingLog());

    assertThatNoException().isThrownBy(() -> record.record(entry(1)));
  }

  private static class FailingLog implements AuditLog {
    @Override
    public void append(List<AuditEntry> entries) {
      throw new IllegalStateException("It is down.");
    }

    @Override
    public Page<AuditRecord> list(AuditFilter filter, PageRequest page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int purge(Instant cutoff, int max) {
      throw new UnsupportedOperationException();
    }
  }

  /** The first to come waits. */
  private static final class SlowLog extends FailingLog {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Integer> sizes = new ArrayList<>();

    @Override
    public void append(List<AuditEntry> entries) {
      entered.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      sizes.add(entries.size());
    }
  }
}
