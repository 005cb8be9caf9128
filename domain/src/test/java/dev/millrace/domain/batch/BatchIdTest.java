package dev.millrace.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import org.junit.jupiter.api.Test;

class BatchIdTest {

  @Test
  void anIdIsReadAsItIsWritten() {
    String text = "0190163d-8694-739b-aea5-966c26f8ad91";

    assertThat(BatchId.parse(text)).hasToString(text);
  }

  @Test
  void whatIsNoUuidIsRefused() {
    assertThatThrownBy(() -> BatchId.parse("0-0-0-0-0"))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("invalid_id"));
  }
}
