package dev.millrace.persistence.sql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final RecentAnswers<String, Integer> answers =
      new RecentAnswers<>(2, answer -> answer >= 100, () -> now(), background::add);
  private long now;
  private int value = 100;
  private int workedOut;

  @Test
  void anAnswerIsKeptForTwentyTimesOfWhatItTook() {
    assertThat(ask()).isEqualTo(100);
    value = 200;

    now += TimeUnit.MILLISECONDS.toNanos(1_999);
    assertThat(ask()).isEqualTo(100);
    assertThat(background).isEmpty();
    assertThat(workedOut).isEqualTo(1);
  }

  @Test
  void anOldAnswerIsGivenOnceMoreWhileItIsWorkedOutAnewInTheBackground() {
    ask();
    value = 200;

    now += TimeUnit.SECONDS.toNanos(5);
    assertThat(ask()).isEqualTo(100);
    assertThat(ask()).isEqualTo(100);
    assertThat(background).hasSize(1);
    background.remove().run();

    assertThat(ask()).isEqualTo(200);
    assertThat(workedOut).isEqualTo(2);
  }

  @Test
  void anAnswerThatIsMuchTooOldIsNotGivenAnyMore() {
    ask();
    value = 200;

    now += TimeUnit.SECONDS.toNanos(30);

    assertThat(ask()).isEqualTo(200);
    assertThat(background).isEmpty();
  }

  @Test
  void anAnswerThatIsNotWorthItIsWorkedOutEachTime() {
    value = 99;

    ask();
    ask();

    assertThat(workedOut).isEqualTo(2);
  }

  @Test
  void anAnswerThatHasBecomeSmallIsForgotten() {
    ask();
    value = 5;
    now += TimeUnit.SECONDS.toNanos(5);
    ask();
    background.remove().run();

    assertThat(ask()).isEqualTo(5);
    value = 6;
    assertThat(ask()).isEqualTo(6);
  }

  @Test
  void whatFailsInTheBackgroundFailsForWhoeverAsksLater() {
    ask();
    value = -1;
    now += TimeUnit.SECONDS.toNanos(5);
    assertThat(ask()).isEqualTo(100);
    background.remove().run();
    assertThat(ask()).isEqualTo(100);
    assertThat(background).as("it is tried again").hasSize(1);

    now += TimeUnit.SECONDS.toNanos(30);
    assertThatThrownBy(this::ask).hasMessage("gone");
  }

  @Test
  void theAnswerAskedForLongestAgoMakesRoom() {
    answers.get("a", this::work);
    answers.get("b", this::work);
    answers.get("a", this::work);
    answers.get("c", this::work);

    value = 200;
    assertThat(answers.get("a", this::work)).isEqualTo(100);
    assertThat(answers.get("b", this::work)).isEqualTo(200);
  }

  private int ask() {
    return answers.get("key", this::work);
  }

  /** Takes 100 ms. */
  private int work() {
    workedOut++;
    if (value < 0) {
      throw new IllegalStateException("gone");
    }
    now += TimeUnit.MILLISECONDS.toNanos(100);
    return value;
  }

  private long now() {
    return now;
  }
}
