package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KeepSessions;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, and what pages of other sites can do with them. */
class SessionsTest {
  private static final String V1 = "/api/v1";
  private static final String PAUSE = V1 + "/queue/pause";

  private final TokenSecret secret = TokenSecret.random(new SecureRandom());
  private final KnownTokens tokens = KnownTokens.of(List.of(token("anna", Scope.OPERATE)));
  private final Api api = Api.start(tokens, Set.of("mill.example.org"));

  @AfterEach
  void stop() {
    api.close();
  }

  private AccessToken token(String label, Scope scope) {
    return new AccessToken(secret.hash(), new TokenLabel(label), scope, null);
  }

  private Answer logIn(String... headers) {
    return api.post(V1 + "/session", "{\"token\":\"" + secret.text() + "\"}", headers);
  }

  private static String cookie(Answer answer) {
    String header = answer.header("Set-Cookie");
    return header.substring(0, header.indexOf(';'));
  }

  private String origin() {
    return "http://127.0.0.1:" + api.port();
  }

  private Answer pause(String cookie, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Cookie";
    all[1] = cookie;
    return api.send("POST", PAUSE, "text/plain", "", all);
  }

  @Test
  void aSessionReadsAndChangesUntilItIsEnded() {
    Answer begun = logIn();
    assertThat(begun.header("Set-Cookie"))
        .matches(
            "millrace_session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict");
    assertThat(begun.body()).doesNotContain(secret.text());
    String cookie = cookie(begun);

    assertThat(api.get(V1 + "/jobs", "Cookie", cookie).status()).isEqualTo(200);
    assertThat(api.get(V1 + "/whoami", "Cookie", cookie).text("/via")).isEqualTo("session");
    assertThat(pause(cookie, "Origin", origin()).status()).isEqualTo(200);
    assertThat(api.get(V1 + "/audit", "Cookie", cookie).code()).isEqualTo("scope_missing");

    Answer ended =
        api.send("DELETE", V1 + "/session", "text/plain", "", "Cookie", cookie, "Origin", origin());
    assertThat(ended.status()).isEqualTo(204);
    assertThat(ended.header("Set-Cookie")).startsWith("millrace_session=; Path=/; Max-Age=0");
    assertThat(api.get(V1 + "/jobs", "Cookie", cookie).code()).isEqualTo("authentication_required");
  }

  @Test
  void aBrowserOnTlsGetsASecureCookie() {
    assertThat(logIn("Origin", "https://mill.example.org").header("Set-Cookie"))
        .endsWith("; Secure");
  }

  @Test
  void aChangeUnderASessionNeedsTheOriginOfThisServer() {
    String cookie = cookie(logIn());

    for (String foreign :
        List.of(
            "https://evil.example", "null", "http://127.0.0.1:1", "http://localhost", "x\u00ff")) {
      assertThat(pause(cookie, "Origin", foreign).code()).as(foreign).isEqualTo("origin_refused");
    }
    assertThat(pause(cookie).code()).isEqualTo("origin_refused");
    assertThat(pause(cookie, "Origin", origin(), "Sec-Fetch-Site", "cross-site").code())
        .isEqualTo("origin_refused");
    assertThat(pause(cookie, "Referer", origin() + "/").code()).isEqualTo("origin_refused");
    assertThat(api.get(V1 + "/queue", "Cookie", cookie).text("/paused")).isEqualTo("false");
    assertThat(pause(cookie, "Origin", "https://mill.example.org").status()).isEqualTo(200);
  }

  @Test
  void nobodyIsLoggedInByAPageOfAnotherSite() {
    assertThat(logIn("Origin", "https://evil.example").code()).isEqualTo("origin_refused");
  }

  @Test
  void aTokenNeedsNoOriginAndGoesBeforeTheCookie() {
    String cookie = cookie(logIn());

    assertThat(pause(cookie, "Authorization", "Bearer " + secret.text()).status()).isEqualTo(200);
    assertThat(api.millrace().audited().getFirst().way().name()).isEqualTo("TOKEN");
    assertThat(pause(cookie, "Authorization", "Bearer mr_wrong", "Origin", origin()).code())
        .isEqualTo("invalid_token");
  }

  @Test
  void aSessionEndsWithItsTokenAndItsTime() {
    String first = cookie(logIn());
    tokens.replace(List.of(token("anna", Scope.READ)));
    assertThat(pause(first, "Origin", origin()).code())
        .as("the scope of now counts")
        .isEqualTo("scope_missing");

    tokens.replace(List.of());
    assertThat(api.get(V1 + "/jobs", "Cookie", first).status()).isEqualTo(401);
    tokens.replace(List.of(token("anna", Scope.READ)));
    assertThat(api.get(V1 + "/jobs", "Cookie", first).status()).isEqualTo(401);

    String second = cookie(logIn());
    api.millrace().pass(KeepSessions.AGE);
    assertThat(api.get(V1 + "/jobs", "Cookie", second).status()).isEqualTo(401);
  }

  @Test
  void aSessionOfATokenThatEndsSoonerEndsWithIt() {
    Instant end = Instant.parse("2026-03-01T12:30:00Z");
    tokens.replace(
        List.of(new AccessToken(secret.hash(), new TokenLabel("guest"), Scope.READ, end)));

    assertThat(logIn().text("/expires_at")).isEqualTo("2026-03-01T12:30:00Z");
  }

  @Test
  void logInsAreBoundedAndEachGetsAnIdOfItsOwn() {
    String first = cookie(logIn("Cookie", "millrace_session=chosen-by-somebody-else"));
    assertThat(first).doesNotContain("chosen");
    for (int i = 0; i < 20; i++) {
      assertThat(cookie(logIn())).isNotEqualTo(first);
    }

    assertThat(api.get(V1 + "/jobs", "Cookie", first).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\":\"T\",\"scope\":\"admin\"}",
        "{\"token\":\"T\",\"label\":\"root\"}",
        "{\"token\":\"T\",\"expires_at\":null}",
        "{\"token\":\"T\",\"token\":\"T\"}",
        "{\"token\":[\"T\"]}",
        "{\"token\":T}",
        "[\"T\"]"
      })
  void nothingButATokenIsTakenAndItIsNeverQuoted(String body) {
    Answer answer = api.post(V1 + "/session", body.replace("T", secret.text()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain(secret.text());
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }
}
