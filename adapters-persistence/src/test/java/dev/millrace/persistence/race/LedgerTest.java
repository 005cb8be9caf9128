package dev.millrace.persistence.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.persistence.race.Report.What;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who judges a race must neither miss an inversion nor make one up. */
final class LedgerTest {
  private static final int NORMAL = 0;
  private static final int BATCH = RaceJobs.CHUNK;

  private final Ledger ledger = new Ledger();

  @Test
  void anInversionIsToldWithWhatWentOnAroundIt() {
    batchIsLeasedWhileANormalJobWaits();
    assertThat(ledger.inversions())
        .hasSizeGreaterThan(1)
        .anySatisfy(line -> assertThat(line).contains("p0x1 3 LEASED 0..10 us [" + BATCH + "]"));
  }

  @Test
  void aKilledProcessMayHaveHeldTheJobInACallOfAThreadThatHadToldNothingYet() {
    batchIsLeasedWhileANormalJobWaits();
    ledger.add("p1x1", new Report(-1, What.SESSION, 10_000, 10_000, List.of(7)));
    ledger.add("p1x1", new Report(3, What.LEASED, 60_000, 70_000, List.of()));
    ledger.killed("p1x1", 2);
    assertThat(ledger.inversions()).isEmpty();
  }

  @Test
  void aKilledProcessHeldNothingBeforeAllItsThreadsHadSpoken() {
    batchIsLeasedWhileANormalJobWaits();
    ledger.add("p1x1", new Report(3, What.LEASED, 60_000, 70_000, List.of()));
    ledger.add("p1x1", new Report(4, What.LEASED, 60_000, 70_000, List.of()));
    ledger.killed("p1x1", 2);
    assertThat(ledger.inversions()).isNotEmpty();
  }

  @Test
  void aJobWhoseLeaseDiedUntoldDidNotWaitUntilItWasCanceled() {
    ledger.add("p0x1", new Report(0, What.PUSHED, 1_000, 2_000, List.of(NORMAL)));
    ledger.add("p0x1", new Report(3, What.LEASED, 20_000, 30_000, List.of(BATCH)));
    ledger.add("p0x1", new Report(2, What.LEASED_BEFORE, 50_000, 51_000, List.of(NORMAL)));
    ledger.add("p0x1", new Report(2, What.CANCELED, 50_000, 51_000, List.of(NORMAL)));
    assertThat(ledger.inversions()).isEmpty();
  }

  @Test
  void aJobThatNobodyHadLeasedWaitedUntilItWasCanceled() {
    ledger.add("p0x1", new Report(0, What.PUSHED, 1_000, 2_000, List.of(NORMAL)));
    ledger.add("p0x1", new Report(3, What.LEASED, 20_000, 30_000, List.of(BATCH)));
    ledger.add("p0x1", new Report(2, What.CANCELED, 50_000, 51_000, List.of(NORMAL)));
    assertThat(ledger.inversions()).isNotEmpty();
  }

  private void batchIsLeasedWhileANormalJobWaits() {
    ledger.add("p0x1", new Report(0, What.PUSHED, 1_000, 2_000, List.of(NORMAL)));
    ledger.add("p0x1", new Report(3, What.LEASED, 20_000, 30_000, List.of(BATCH)));
    ledger.add("p0x1", new Report(4, What.LEASED, 50_000, 51_000, List.of(NORMAL)));
  }
}
