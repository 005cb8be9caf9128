package dev.millrace.domain.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void aNodeIsOnlineUntilTheTimeOutHasPassedSinceItsLastHeartbeat() {
    Node node = node(new ProcessMark("p1"));
    Duration timeout = Duration.ofSeconds(30);

    assertThat(node.isOnline(NOON.plusSeconds(29), timeout)).isTrue();
    assertThat(node.isOnline(NOON.plusSeconds(30), timeout)).isFalse();
  }

  @Test
  void aNodeThatHasSaidGoodByeIsOffline() {
    assertThat(node(null).isOnline(NOON, Duration.ofSeconds(30))).isFalse();
  }

  private static Node node(@Nullable ProcessMark process) {
    return new Node(
        new NodeId("n1"), process, "host", Set.of(NodeRole.WORKER), "1", 4, 0, NOON, NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ä"})
  void whatIsNoProcessMarkIsRefused(String mark) {
    assertThatThrownBy(() -> new ProcessMark(mark))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo("invalid_process_mark"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ä", "a/b"})
  void whatIsNoNodeIdIsRefused(String id) {
    assertThatThrownBy(() -> new NodeId(id))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo("invalid_node_id"));
  }
}
