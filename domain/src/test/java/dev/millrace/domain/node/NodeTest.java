package dev.millrace.domain.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void aNodeIsOnlineUntilTheTimeOutHasPassedSinceItsLastHeartbeat() {
    Node node = new Node(new NodeId("n1"), "host", 4, 0, NOON, NOON);
    Duration timeout = Duration.ofSeconds(30);

    assertThat(node.isOnline(NOON.plusSeconds(29), timeout)).isTrue();
    assertThat(node.isOnline(NOON.plusSeconds(30), timeout)).isFalse();
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
