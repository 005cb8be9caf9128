package dev.millrace.http;

import static dev.millrace.http.Provoked.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.Contract.Operation;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Provokes every error that the contract documents, and succeeds once with every operation. */
class ErrorsTest {
  @Test
  void everyDocumentedErrorIsProvokedAndEveryOperationSucceeds() throws Exception {
    try (Api api =
        Api.start(
            Api.settings(new HttpSettings.Bodies(1 << 20, 1 << 20, 6_000)),
            new JobFeed.Limits(1, 10),
            Telemetry.NONE)) {
      ListErrors.provoke(api);
      JobErrors.provoke(api);
      EventErrors.provoke(api);
      BatchSubmissionErrors.provoke(api);
      BatchErrors.provoke(api);
      QueueErrors.provoke(api);
      RegistryErrors.provoke(api);
      PublicErrors.provoke(api);
      ProfileErrors.provoke(api);
      OperationErrors.provoke(api);
      Set<String> answered = answered(api);
      answered.addAll(withTokens());

      assertThat(documented(api)).isEqualTo(answered);
    }
  }

  /** What can only be done where there are tokens. */
  private static Set<String> withTokens() {
    TokenSecret secret = TokenSecret.random(new SecureRandom());
    AccessToken token = new AccessToken(secret.hash(), new TokenLabel("ci"), Scope.READ, null);
    try (Api api = Api.start(KnownTokens.of(List.of(token)), Set.of())) {
      String body = "{\"token\":\"" + secret.text() + "\"}";
      assertThat(api.post(V1 + "/session", body).status()).isEqualTo(201);
      assertThat(api.delete(V1 + "/session").status()).isEqualTo(204);
      return answered(api);
    }
  }

  /** Successes and errors of the contract, each with its operation. */
  private static Set<String> documented(Api api) {
    Set<String> expected = new TreeSet<>();
    for (Operation operation : api.contract().operations()) {
      expected.add(operation.id() + " succeeded");
      operation.codes().forEach(code -> expected.add(operation.id() + " " + code));
    }
    return expected;
  }

  private static Set<String> answered(Api api) {
    return api.seen().stream()
        .map(seen -> seen.split(" ", -1))
        .map(seen -> seen[0] + " " + (seen[2].isEmpty() ? "succeeded" : seen[2]))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
