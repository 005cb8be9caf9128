package dev.millrace.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.domain.RuleViolation;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final Instant END = Instant.parse("2027-01-31T00:00:00Z");
  private static final String HEX = "0123456789abcdef".repeat(4);

  private static AccessToken token(String secret, String label) {
    return new AccessToken(TokenHash.of(secret), new TokenLabel(label), Scope.READ, null);
  }

  @Test
  void newTokensHaveTheirFormAndAreNeverTheSame() {
    Set<String> seen = new HashSet<>();
    SecureRandom random = new SecureRandom();

    for (int i = 0; i < 1_000; i++) {
      TokenSecret secret = TokenSecret.random(random);
      assertThat(TokenSecret.hasForm(secret.text())).isTrue();
      assertThat(seen.add(secret.text())).isTrue();
      assertThat(secret.toString()).isEqualTo("mr_***");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLineIsReadAsItWasWritten(Scope scope) {
    for (Instant end : new Instant[] {null, END}) {
      AccessToken token =
          new AccessToken(TokenHash.of("x"), new TokenLabel("a.b@c-d_1"), scope, end);

      assertThat(TokenLine.parse("  " + TokenLine.format(token) + "\t")).isEqualTo(token);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mr_secretsecret",
        "mr_secretsecret ci read",
        "sha256:secretsecret ci read",
        "sha256:" + "0123456789ABCDEF" + " secretsecret read",
        "ci read",
        "sha512:secretsecret ci read"
      })
  void aLineThatIsNoneIsRefusedWithoutBeingQuoted(String line) {
    assertThatThrownBy(() -> TokenLine.parse(line))
        .isInstanceOf(RuleViolation.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ci root",
        "ci",
        "ci read soon",
        "ci read 2027-01-31",
        "a\u001bb read",
        "-ci read",
        "open read",
        "ci,x read",
        "ci read 2027-01-31T00:00:00Z more"
      })
  void theRestOfALineIsHeldToItsForm(String rest) {
    assertThatThrownBy(() -> TokenLine.parse("sha256:" + HEX + " " + rest))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aHashIsNeverShownWhole() {
    assertThat(TokenHash.parse("sha256:" + HEX).toString()).isEqualTo("sha256:01234567…");
  }

  @Test
  void aScopeIncludesThoseBeforeIt() {
    assertThat(Scope.ADMIN.includes(Scope.READ)).isTrue();
    assertThat(Scope.SUBMIT.includes(Scope.SUBMIT)).isTrue();
    assertThat(Scope.SUBMIT.includes(Scope.OPERATE)).isFalse();
    assertThat(Scope.parse("Operate")).isEqualTo(Scope.OPERATE);
  }

  @Test
  void aTokenEndsAtItsEnd() {
    AccessToken token = new AccessToken(TokenHash.of("x"), new TokenLabel("x"), Scope.READ, END);

    assertThat(token.isExpired(END.minusNanos(1))).isFalse();
    assertThat(token.isExpired(END)).isTrue();
  }

  @Test
  void noTokenAndNoLabelIsThereTwiceAndThereAreNotTooMany() {
    KnownTokens known = KnownTokens.of(List.of(token("a", "a")));

    assertThatThrownBy(() -> known.replace(List.of(token("b", "b"), token("b", "c"))))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> known.replace(List.of(token("b", "b"), token("c", "b"))))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(
            () ->
                known.replace(
                    IntStream.rangeClosed(0, KnownTokens.MAX)
                        .mapToObj(i -> token("t" + i, "t" + i))
                        .toList()))
        .isInstanceOf(RuleViolation.class);
    assertThat(known.find(TokenHash.of("a"))).as("all stayed as it was").isPresent();
    assertThat(known.isOpen()).isFalse();
  }
}
