package dev.millrace.dns.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A share of what {@code dev/fuzz-dns} tries, the same in every build. More with {@code
 * -Dfuzz.packets=…} and {@code -Dfuzz.runs=…}, others with {@code -Dfuzz.seed=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 0);
  private static final int PACKETS = Integer.getInteger("fuzz.packets", 5_000);
  private static final int RUNS = Integer.getInteger("fuzz.runs", 60);

  private final FuzzWorld world = new FuzzWorld();

  @Test
  void noMessageMakesTheParserThrowOrHang() throws InterruptedException {
    PacketFuzz packets = new PacketFuzz(world);
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < PACKETS; i++) {
      failures.addAll(packets.attempt(SEED + i));
    }
    assertThat(failures).isEmpty();
    assertThat(packets.wellFormed()).as("neither all nor none").isBetween(PACKETS / 10, PACKETS);
  }

  @Test
  void noAnswerMakesACaseThrowOrHang() throws InterruptedException {
    RunFuzz runs = new RunFuzz(world);
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      failures.addAll(runs.attempt(SEED + i));
    }
    assertThat(failures).isEmpty();
  }
}
