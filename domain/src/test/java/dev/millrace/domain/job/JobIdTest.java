package dev.millrace.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobIdTest {

  private static final String TEXT = "0190163d-8694-739b-aea5-966c26f8ad91";

  @Test
  void anIdIsReadAsItIsWritten() {
    assertThat(JobId.parse(TEXT)).hasToString(TEXT);
    assertThat(JobId.parse(TEXT)).isEqualTo(JobId.parse(TEXT.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0-0-0-0-0",
        "0190163d-8694-739b-aea5-966c26f8ad9",
        "0190163d-8694-739b-aea5-966c26f8ad911",
        "0190163d-8694-739b-aea5-966c26f8ad9g",
        "0190163d8694739baea5966c26f8ad91----"
      })
  void whatIsNoUuidIsRefused(String text) {
    assertThatThrownBy(() -> JobId.parse(text))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("invalid_id"));
  }

  /** The sign bits of the two halves are plain bits. */
  @ParameterizedTest
  @CsvSource({
    "00000000-0000-7000-8000-000000000000, 00000000-0000-7000-8000-000000000001",
    "00000000-0000-7000-8000-000000000000, 00000000-0000-7000-bfff-ffffffffffff",
    "00000000-0000-7000-0000-000000000000, 00000000-0000-7000-8000-000000000000",
    "7fffffff-ffff-7fff-bfff-ffffffffffff, 80000000-0000-7000-8000-000000000000",
    "0190163d-8694-739b-bfff-ffffffffffff, 0190163d-8694-739c-8000-000000000000",
  })
  void idsSortByteByByteWithoutSign(String lower, String higher) {
    assertThat(JobId.parse(lower)).isLessThan(JobId.parse(higher));
    assertThat(JobId.parse(higher)).isGreaterThan(JobId.parse(lower));
    assertThat(lower).isLessThan(higher);
  }
}
