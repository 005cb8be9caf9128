package dev.millrace.http;

import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.refused;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.RawConnection;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Provokes the errors that any operation may answer, each once; answers with their codes. */
final class CommonErrors {
  private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z_]+)\"");
  private static final String JOBS = V1 + "/jobs";

  private final Set<String> codes = new TreeSet<>();

  static Set<String> provoke(Api api) throws IOException {
    CommonErrors errors = new CommonErrors();
    errors.requests(api);
    errors.connections(api.port());
    errors.faults(api);
    errors.tokens();
    return errors.codes;
  }

  private void requests(Api api) {
    expect(api, V1 + "/nowhere", "route_not_found");
    expect(api, JOBS + "?nope=1", "unknown_parameter");
    expect(api, JOBS + "?limit=1&limit=2", "repeated_parameter");
    refused(api.delete(JOBS), "method_not_allowed");
    codes.add("method_not_allowed");
    refused(api.post(JOBS, "{}", "Origin", "https://evil.example"), "origin_refused");
    codes.add("origin_refused");
  }

  private void connections(int port) throws IOException {
    raw(port, "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    raw(port, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n");
    raw(port, "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    raw(port, "GET " + JOBS + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    raw(
        port,
        "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100\r\nConnection: close\r\n\r\n{");
  }

  private void raw(int port, String request) throws IOException {
    Matcher code = CODE.matcher(RawConnection.ask(port, request));
    if (code.find()) {
      codes.add(code.group(1));
    }
  }

  private void faults(Api api) {
    api.millrace().unreachable(true);
    expect(api, JOBS, "store_unavailable");
    api.millrace().unreachable(false);
    api.millrace().broken(true);
    expect(api, JOBS, "internal_error");
    api.millrace().broken(false);
  }

  private void tokens() {
    TokenSecret secret = TokenSecret.random(new SecureRandom());
    TokenSecret brief = TokenSecret.random(new SecureRandom());
    KnownTokens known =
        KnownTokens.of(
            List.of(
                new AccessToken(secret.hash(), new TokenLabel("ci"), Scope.READ, null),
                new AccessToken(brief.hash(), new TokenLabel("brief"), Scope.READ, Instant.EPOCH)));
    try (Api api = Api.start(known, Set.of())) {
      expect(api, JOBS, "authentication_required");
      expect(api, JOBS, "token_expired", "Authorization", "Bearer " + brief.text());
      refused(api.post(JOBS, "{}", "Authorization", "Bearer " + secret.text()), "scope_missing");
      codes.add("scope_missing");
      for (int guess = 0; guess < 10; guess++) {
        expect(api, JOBS, "invalid_token", "Authorization", "Bearer mr_guess" + guess);
      }
      expect(api, JOBS, "too_many_wrong_tokens", "Authorization", "Bearer " + secret.text());
    }
  }

  private void expect(Api api, String path, String code, String... headers) {
    refused(api.get(path, headers), code);
    codes.add(code);
  }
}
