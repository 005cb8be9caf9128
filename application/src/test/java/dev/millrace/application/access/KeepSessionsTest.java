package dev.millrace.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepSessionsTest {

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final List<AccessToken> tokens =
      IntStream.range(0, 100).mapToObj(KeepSessionsTest::token).toList();
  private final KnownTokens known = KnownTokens.of(tokens);
  private final KeepSessions sessions =
      new KeepSessions(new CheckToken(known, () -> now), () -> now, new SecureRandom());

  private static AccessToken token(int number) {
    return new AccessToken(
        TokenHash.of("t" + number), new TokenLabel("t" + number), Scope.READ, null);
  }

  @Test
  void oneTokenHasSoManySessionsAndTheOldestGoesFirst() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i <= KeepSessions.MAX_OF_ONE_TOKEN; i++) {
      ids.add(sessions.begin(tokens.getFirst()).id());
    }

    assertThat(sessions.find(ids.getFirst())).isEmpty();
    assertThat(ids.subList(1, ids.size())).allMatch(id -> sessions.find(id).isPresent());
  }

  @Test
  void allTokensTogetherHaveSoManyToo() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < KeepSessions.MAX + 5; i++) {
      ids.add(sessions.begin(tokens.get(i % tokens.size())).id());
    }

    assertThat(ids.stream().filter(id -> sessions.find(id).isPresent()))
        .hasSize(KeepSessions.MAX)
        .doesNotContainAnyElementsOf(ids.subList(0, 5));
  }

  @Test
  void sessionsThatHaveEndedMakeRoomFirst() {
    String old = sessions.begin(tokens.getFirst()).id();
    now = now.plus(KeepSessions.AGE.minus(Duration.ofSeconds(1)));
    List<String> ids = new ArrayList<>();
    for (int i = 1; i < KeepSessions.MAX_OF_ONE_TOKEN; i++) {
      ids.add(sessions.begin(tokens.getFirst()).id());
    }
    now = now.plus(Duration.ofSeconds(1));
    ids.add(sessions.begin(tokens.getFirst()).id());

    assertThat(sessions.find(old)).isEmpty();
    assertThat(ids).allMatch(id -> sessions.find(id).isPresent());
  }

  @Test
  void aSessionThatIsShownHidesItsId() {
    KeepSessions.Begun begun = sessions.begin(tokens.getFirst());

    assertThat(begun.toString()).doesNotContain(begun.id());
  }
}
