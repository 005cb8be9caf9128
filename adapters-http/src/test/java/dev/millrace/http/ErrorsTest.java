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
import dev.millrace.http.contract.Contract;
import dev.millrace.http.contract.Contract.Operation;
import dev.millrace.http.contract.ExampleWorld;
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
      answered.addAll(repeated(api.contract()));

      assertThat(answered).containsAll(documented(api.contract()));
      assertThat(documented(api.contract())).containsAll(errorsOf(answered));
      assertThat(CommonErrors.provoke(api)).isEqualTo(api.contract().commonCodes());
      tell(api.contract());
    }
  }

  /** How much that is, for those who read the build's output. */
  private static void tell(Contract contract) {
    long errors =
        contract.operations().stream().mapToLong(operation -> operation.codes().size()).sum();
    System.out.printf(
        "Contract: %d operations called, %d statuses of successes, %d errors of operations and %d"
            + " common ones provoked%n",
        contract.operations().size(),
        documented(contract).size() - errors,
        errors,
        contract.commonCodes().size());
  }

  /** Reads that a client has the answer of. */
  private static Set<String> repeated(Contract contract) {
    Set<String> answered = new TreeSet<>();
    for (Operation operation : contract.operations()) {
      if (contract.successes(operation).contains(304)) {
        try (ExampleWorld world =
            ExampleWorld.of(operation, contract.requests(operation).getFirst())) {
          answered.add(operation.id() + " " + world.sendAgain().status());
        }
      }
    }
    return answered;
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

  /** Each operation with the statuses of its successes, and with the codes of its errors. */
  private static Set<String> documented(Contract contract) {
    Set<String> expected = new TreeSet<>();
    for (Operation operation : contract.operations()) {
      contract.successes(operation).forEach(status -> expected.add(operation.id() + " " + status));
      operation.codes().forEach(code -> expected.add(operation.id() + " " + code));
    }
    return expected;
  }

  private static Set<String> errorsOf(Set<String> answered) {
    return answered.stream()
        .filter(seen -> !seen.matches(".* \\d+"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> answered(Api api) {
    return api.seen().stream()
        .map(seen -> seen.split(" ", -1))
        .map(seen -> seen[0] + " " + (seen[2].isEmpty() ? seen[1] : seen[2]))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
