package dev.millrace.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {

  private static final PublicId ID = new PublicId(new UUID(0xfbffbfabcdef0123L, -2));

  @Test
  void itsTextNeedsNoEscapingInAUrlAndBringsItBack() {
    assertThat(ID).hasToString("-_-_q83vASP__________g");
    assertThat(PublicId.parse(ID.toString())).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "-_-_q83vASP__________h",
        "-_-_q83vASP_________ g",
        "+/+/q83vASP//////////g",
        "-_-_q83vASP__________g=",
        "0190163d-8694-739b-aea5-966c26f8ad91",
        "..%2f..%2f..%2f..%2fetc"
      })
  void whatIsNoIdIsNone(String text) {
    assertThat(PublicId.parse(text)).isEmpty();
  }
}
