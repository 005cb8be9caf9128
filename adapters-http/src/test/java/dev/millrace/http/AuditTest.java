package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of who did what. */
class AuditTest {
  private static final String V1 = "/api/v1";

  private final TokenSecret admin = TokenSecret.random(new SecureRandom());
  private final TokenSecret reader = TokenSecret.random(new SecureRandom());
  private final Api api =
      Api.start(
          KnownTokens.of(List.of(token(admin, Scope.ADMIN), token(reader, Scope.READ))), Set.of());

  @AfterEach
  void stop() {
    api.close();
  }

  private static AccessToken token(TokenSecret secret, Scope scope) {
    return new AccessToken(secret.hash(), new TokenLabel(scope.label()), scope, null);
  }

  private Answer post(TokenSecret secret, String path, String body) {
    return api.post(
        V1 + path, body, "Authorization", "Bearer " + secret.text(), "X-Request-Id", "r-1");
  }

  private AuditEntry last() {
    return api.millrace().audited().getFirst();
  }

  @Test
  void aChangeIsKeptWithWhoWhatOnWhatWhenAndFromWhere() {
    String id = post(admin, "/jobs", "{\"domain\":\"example.com\"}").text("/id");

    Answer page = api.get(V1 + "/audit", "Authorization", "Bearer " + admin.text());
    assertThat(page.text("/total")).isEqualTo("1");
    assertThat(page.json().at("/items/0").toString())
        .isEqualTo(
            "{\"id\":1,\"at\":\"2026-03-01T12:00:00.123456Z\",\"who\":\"admin\",\"via\":\"token\","
                + "\"action\":\"POST /api/v1/jobs\",\"target\":\""
                + id
                + "\",\"from\":\"127.0.0.1\",\"request_id\":\"r-1\",\"outcome\":\"done\","
                + "\"status\":201}");
  }

  @Test
  void theTargetIsWhatThePathNamesOrWhatWasMade() {
    post(admin, "/tags", "{\"name\":\"tld\"}");
    assertThat(last().target()).isEqualTo("tld");
    post(admin, "/tags/tld/domains", "{\"domains\":[\"se\"]}");
    assertThat(last().target()).isEqualTo("tld");
    assertThat(last().action()).isEqualTo("POST /api/v1/tags/{name}/domains");
    String batch = post(admin, "/jobs/batch", "{\"domains\":[\"a.se\"]}").text("/batch_id");
    assertThat(last().target()).isEqualTo(batch);
    post(admin, "/queue/pause", "");
    assertThat(last().target()).isNull();
  }

  @Test
  void whatWasRefusedIsKeptTooButNoReads() {
    post(reader, "/queue/pause", "");
    assertThat(last().who()).isEqualTo("read");
    assertThat(last().code()).isEqualTo("scope_missing");
    assertThat(last().status()).isEqualTo(403);
    post(admin, "/jobs", "{}");
    assertThat(last().code()).isEqualTo("missing_field");

    api.get(V1 + "/jobs", "Authorization", "Bearer " + admin.text());
    api.get(V1 + "/audit", "Authorization", "Bearer " + reader.text());
    post(TokenSecret.random(new SecureRandom()), "/jobs", "{}");
    assertThat(api.millrace().audited()).hasSize(2);
  }

  @Test
  void aLogInIsKept() {
    api.post(V1 + "/session", "{\"token\":\"" + admin.text() + "\"}");

    assertThat(last().action()).isEqualTo("POST /api/v1/session");
    assertThat(last().who()).isEqualTo("admin");
    assertThat(last().toString()).doesNotContain(admin.text());
  }

  @Test
  void withoutTokensEverybodyIsCalledOpen() {
    try (Api open = Api.start()) {
      open.post(V1 + "/queue/pause");

      assertThat(open.millrace().audited().getFirst().who()).isEqualTo("open");
      assertThat(open.get(V1 + "/audit?who=open&outcome=done").text("/total")).isEqualTo("1");
    }
  }

  @Test
  void whatAPathHoldsCannotBreakALine() {
    post(admin, "/tags/a%0d%0aSet-Cookie:%20x%1b%5b31m%e2%80%ae/domains", "{}");

    assertThat(last().target()).isEqualTo("a\uFFFD\uFFFDSet-Cookie: x\uFFFD[31m\uFFFD");
  }

  @Test
  void aChangeThatCannotBeKeptIsAnsweredAllTheSame() {
    api.millrace().unreachable(true);

    assertThat(post(admin, "/queue/pause", "").code()).isEqualTo("store_unavailable");
    api.millrace().unreachable(false);
    assertThat(api.millrace().audited()).isEmpty();
  }
}
