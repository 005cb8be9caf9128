package dev.millrace.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.node.ProcessMark;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ThisProcessTest {

  private static final UUID RANDOM = new UUID(1, 2);

  @Test
  void aProcessThatLivesHasNotEnded() {
    assertThat(ThisProcess.hasEnded(ThisProcess.mark(RANDOM))).isFalse();
  }

  @Test
  void twoProcessesHaveDifferentMarks() {
    assertThat(ThisProcess.mark(RANDOM)).isNotEqualTo(ThisProcess.mark(new UUID(3, 4)));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells its boots apart")
  void aProcessThatWasKilledHasEnded() throws Exception {
    Process child = new ProcessBuilder("sleep", "600").start();
    ProcessMark mark = ThisProcess.mark(child.pid(), RANDOM);
    assertThat(ThisProcess.hasEnded(mark)).isFalse();

    child.destroyForcibly().waitFor();

    assertThat(ThisProcess.hasEnded(mark)).isTrue();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells its boots apart")
  void aNumberThatWasGivenToAnotherProcessSinceMeansThatTheFirstHasEnded() {
    String mine = ThisProcess.mark(RANDOM).value();
    String[] parts = mine.split("/");

    assertThat(ThisProcess.hasEnded(mark(parts[0], parts[1], "1", parts[3]))).isTrue();
  }

  @Test
  void nothingIsKnownOfProcessesElsewhere() {
    String[] parts = ThisProcess.mark(RANDOM).value().split("/");

    assertThat(ThisProcess.hasEnded(mark("other-boot:1", parts[1], "1", parts[3]))).isFalse();
    assertThat(ThisProcess.hasEnded(mark("--", parts[1], "1", parts[3]))).isFalse();
    assertThat(ThisProcess.hasEnded(mark(parts[0], parts[1], "-", parts[3]))).isFalse();
    assertThat(ThisProcess.hasEnded(new ProcessMark("something-else"))).isFalse();
  }

  private static ProcessMark mark(String... parts) {
    return new ProcessMark(String.join("/", parts));
  }
}
