package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.RawConnection;
import dev.millrace.http.fake.FakeMillrace;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.request.Route;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in with what, on every route there is. */
class AccessTest {
  private static final String V1 = "/api/v1";
  private static final Instant SOON = Instant.parse("2026-03-01T13:00:00Z");
  private static final String NOBODY = "0190163d-8694-739b-aea5-966c26f8ad91";

  private final Map<Scope, TokenSecret> secrets = new EnumMap<>(Scope.class);
  private final TokenSecret shortLived = TokenSecret.random(new SecureRandom());
  private final KnownTokens tokens = tokens();
  private final Api api = Api.start(tokens, Set.of());

  @AfterEach
  void stop() {
    api.close();
  }

  private KnownTokens tokens() {
    for (Scope scope : Scope.values()) {
      secrets.put(scope, TokenSecret.random(new SecureRandom()));
    }
    return KnownTokens.of(
        Stream.concat(
                Stream.of(Scope.values())
                    .map(scope -> token(secret(scope), scope.label(), scope, null)),
                Stream.of(token(shortLived, "guest", Scope.READ, SOON)))
            .toList());
  }

  private static AccessToken token(
      TokenSecret secret, String label, Scope scope, @Nullable Instant end) {
    return new AccessToken(secret.hash(), new TokenLabel(label), scope, end);
  }

  private TokenSecret secret(Scope scope) {
    return Objects.requireNonNull(secrets.get(scope));
  }

  private String bearer(Scope scope) {
    return "Bearer " + secret(scope).text();
  }

  private static List<Route> routes() {
    return new MillraceHttp(
            new FakeMillrace().useCases(RetentionPolicy.FOREVER),
            HttpSettings.of("127.0.0.1", 0),
            Telemetry.NONE,
            new VersionInfo("0", null, "25"))
        .routes();
  }

  private static String path(Route route) {
    return route
        .path()
        .replace("{id}", route.path().contains("/domains/") ? "1" : NOBODY)
        .replaceAll("\\{[a-z_]+}", "some");
  }

  private Answer call(Route route, String... headers) {
    return api.send(route.method().name(), path(route), "text/plain", "", headers);
  }

  @Test
  void withoutATokenNothingIsAnsweredButWhatIsOpen() {
    for (Route route : routes()) {
      Answer answer = call(route);
      if (route.scope() == null) {
        assertThat(answer.status()).as(route.path()).isNotIn(401, 403);
      } else {
        assertThat(answer.code()).as(route.path()).isEqualTo("authentication_required");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"millrace\"");
      }
    }
    assertThat(api.millrace().audited()).as("strangers leave no trace").isEmpty();
  }

  @Test
  void openAreOnlyThese() {
    assertThat(
            routes().stream()
                .filter(route -> route.scope() == null && route.path().startsWith(V1))
                .map(route -> route.method().name() + " " + route.path()))
        .containsExactlyInAnyOrder(
            "GET /api/v1/healthz",
            "GET /api/v1/readyz",
            "GET /api/v1/whoami",
            "POST /api/v1/session",
            "DELETE /api/v1/session");
  }

  @ParameterizedTest
  @EnumSource
  void aScopeOpensWhatItIncludesAndNothingElse(Scope scope) {
    for (Route route : routes()) {
      Scope needed = route.scope();
      if (needed != null && !route.path().endsWith("/events")) {
        Answer answer = call(route, "Authorization", bearer(scope));
        if (scope.includes(needed)) {
          assertThat(answer.status()).as(route.path()).isNotIn(401, 403);
        } else {
          assertThat(answer.code()).as(route.path()).isEqualTo("scope_missing");
          assertThat(answer.text("/error/details/needed")).isEqualTo(needed.label());
        }
      }
    }
  }

  @Test
  void changesNeedMoreThanReading() {
    assertThat(routes())
        .filteredOn(route -> !route.method().equals(HandlerType.GET) && route.scope() != null)
        .isNotEmpty()
        .allSatisfy(route -> assertThat(route.scope()).isNotEqualTo(Scope.READ));
  }

  @Test
  void aTokenThatHasExpiredIsSaidSoAndAWrongOneToo() {
    assertThat(api.get(V1 + "/jobs", "Authorization", "Bearer " + shortLived.text()).status())
        .isEqualTo(200);

    api.millrace().pass(Duration.ofHours(1));

    Answer expired = api.get(V1 + "/jobs", "Authorization", "Bearer " + shortLived.text());
    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.code()).isEqualTo("token_expired");
    assertThat(expired.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    Answer wrong = api.get(V1 + "/jobs", "Authorization", "Bearer mr_wrong");
    assertThat(wrong.code()).isEqualTo("invalid_token");
    assertThat(wrong.body() + expired.body()).doesNotContain(shortLived.text(), "mr_wrong");
  }

  @Test
  void tokensThatAreTakenAwayOrAddedCountAtOnce() {
    TokenSecret fresh = TokenSecret.random(new SecureRandom());

    tokens.replace(List.of(token(fresh, "fresh", Scope.READ, null)));

    assertThat(api.get(V1 + "/jobs", "Authorization", bearer(Scope.ADMIN)).code())
        .isEqualTo("invalid_token");
    assertThat(api.get(V1 + "/jobs", "Authorization", "Bearer " + fresh.text()).status())
        .isEqualTo(200);
  }

  @Test
  void aTokenCountsNowhereButInItsHeader() throws IOException {
    String text = secret(Scope.ADMIN).text();

    for (String name : List.of("token", "access_token", "authorization", "bearer")) {
      assertThat(api.get(V1 + "/jobs?" + name + "=" + text).status()).isEqualTo(401);
    }
    assertThat(api.get(V1 + "/jobs", "X-Api-Key", text).status()).isEqualTo(401);
    assertThat(api.get(V1 + "/jobs", "Authorization", "Basic " + text).status()).isEqualTo(401);
    assertThat(api.get(V1 + "/jobs", "Authorization", text).status()).isEqualTo(401);
    assertThat(api.get(V1 + "/jobs", "Cookie", "millrace_session=" + text).status()).isEqualTo(401);
    Answer both = api.get(V1 + "/jobs?token=" + text, "Authorization", bearer(Scope.ADMIN));
    assertThat(both.code()).isEqualTo("unknown_parameter");
    assertThat(both.body()).doesNotContain(text);
    assertThat(
            RawConnection.ask(
                api.port(),
                "GET /api/v1/jobs HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer mr_x\r\n"
                    + "Authorization: Bearer "
                    + text
                    + "\r\nConnection: close\r\n\r\n"))
        .contains(" 401 ")
        .contains("Send one token, not several.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/v1/queue",
        "/api//v1/queue",
        "/api/v1//queue",
        "/api/v1/queue/",
        "/api/v1/./queue",
        "/api/v1/healthz/../queue",
        "/api/v1/healthz/..;/queue",
        "/api/v1/healthz;/../queue",
        "/api/v1/queue;x=healthz",
        "/api/v1/%71ueue",
        "/api/v1%2fqueue",
        "/api/v1/healthz%2f..%2fqueue",
        "/api/v1/healthz/%2e%2e/queue",
        "/api/v1/healthz%00/queue",
        "/api/v1/queue%3b",
        "/API/V1/QUEUE",
        "/api/v1/queue%20",
        "/\\api\\v1\\queue",
        "http://127.0.0.1/api/v1/queue"
      })
  void noSpellingOfAPathLeadsPastTheGuard(String path) throws IOException {
    for (String method : List.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "TRACE", "get")) {
      assertThat(
              RawConnection.ask(
                  api.port(),
                  method + " " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
          .as(method + " " + path)
          .containsPattern("^HTTP/1.1 (400|401|404|405|501) ")
          .doesNotContain("\"paused\"");
    }
    assertThat(api.get(V1 + "/queue", "Authorization", bearer(Scope.READ)).text("/paused"))
        .isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Original-URL", "X-Rewrite-URL"})
  void noHeaderTurnsACallIntoAnother(String header) {
    for (String value : List.of("DELETE", "POST", "/api/v1/healthz")) {
      assertThat(api.get(V1 + "/queue", header, value).status()).isIn(400, 401);
      String[] admin = {"Authorization", bearer(Scope.ADMIN), header, value};
      assertThat(api.get(V1 + "/queue", admin).status()).isIn(200, 400);
    }
    assertThat(
            api.get(
                    V1 + "/queue",
                    "X-Forwarded-For",
                    "127.0.0.1",
                    "X-Forwarded-User",
                    "admin",
                    "X-Forwarded-Host",
                    "localhost")
                .status())
        .isEqualTo(401);
  }

  @Test
  void whoGuessesIsStoppedForAWhileAndWhoRepeatsAnOldTokenIsNot() {
    for (int i = 0; i < 30; i++) {
      assertThat(api.get(V1 + "/whoami", "Authorization", "Bearer mr_old").code())
          .isEqualTo("invalid_token");
    }
    for (int i = 0; i < 9; i++) {
      assertThat(api.post(V1 + "/session", "{\"token\":\"guess" + i + "\"}").code())
          .isEqualTo("invalid_token");
    }

    Answer stopped = api.get(V1 + "/jobs", "Authorization", bearer(Scope.ADMIN));
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.code()).isEqualTo("too_many_wrong_tokens");
    assertThat(stopped.header("Retry-After")).isEqualTo("61");
    assertThat(api.get(V1 + "/healthz").status()).isEqualTo(200);

    api.millrace().pass(Duration.ofMinutes(1));
    assertThat(api.get(V1 + "/jobs", "Authorization", bearer(Scope.ADMIN)).status()).isEqualTo(200);
  }

  @Test
  void thePageShowsNothingOfTheQueueToStrangers() {
    assertThat(api.get("/").body()).contains("shown to those who log in").doesNotContain("queued,");
  }

  @Test
  void whoamiTellsWhoOneIs() {
    assertThat(api.get(V1 + "/whoami").body())
        .isEqualTo("{\"mode\":\"token\",\"authenticated\":false}");
    Answer known = api.get(V1 + "/whoami", "Authorization", "Bearer " + shortLived.text());
    assertThat(known.text("/name")).isEqualTo("guest");
    assertThat(known.text("/scope")).isEqualTo("read");
    assertThat(known.text("/via")).isEqualTo("token");
    assertThat(known.text("/expires_at")).isEqualTo("2026-03-01T13:00:00Z");
    try (Api open = Api.start()) {
      assertThat(open.get(V1 + "/whoami").body())
          .isEqualTo(
              "{\"mode\":\"open\",\"authenticated\":false,\"name\":\"open\",\"scope\":\"admin\"}");
    }
  }
}
