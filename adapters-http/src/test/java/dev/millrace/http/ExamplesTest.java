package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Contract;
import dev.millrace.http.contract.Contract.Example;
import dev.millrace.http.contract.Contract.Operation;
import dev.millrace.http.contract.ExampleWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The examples of the contract: each fits its schema, and each request is sent. */
class ExamplesTest {
  private static final String JSON = "application/json";

  private final Contract contract = new Contract();

  @Test
  void everyOperationHasExamplesOfItsRequestsAndOfASuccessThatFitTheirSchemas() {
    int requests = 0;
    int responses = 0;
    for (Operation operation : contract.operations()) {
      assertThat(contract.requests(operation)).as(operation.id()).isNotEmpty();
      for (Example request : contract.requests(operation)) {
        requests++;
        if (request.type().equals(JSON)) {
          assertThat(contract.requestProblems(operation, request.body()))
              .as(operation.id())
              .isEmpty();
        }
      }
      assertThat(contract.responses(operation)).as(operation.id()).isNotEmpty();
      for (Example response : contract.responses(operation)) {
        responses++;
        assertThat(
                contract.problems(operation, response.status(), response.type(), response.body()))
            .as(operation.id())
            .isEmpty();
      }
    }
    System.out.printf(
        "Examples: %d operations, %d requests, %d responses%n",
        contract.operations().size(), requests, responses);
  }

  @Test
  void everyExampleOfARequestSucceedsWithAStatusThatIsShown() {
    List<ExampleWorld> worlds = new ArrayList<>();
    try {
      for (Operation operation : contract.operations()) {
        for (Example request : contract.requests(operation)) {
          ExampleWorld world = ExampleWorld.of(operation, request);
          worlds.add(world);
          Answer answer = world.send(request);

          assertThat(contract.responses(operation))
              .as("%s answered %s %s", operation.id(), answer.status(), answer.body())
              .anyMatch(shown -> shown.status() == answer.status());
        }
      }
    } finally {
      closeAll(worlds);
    }
  }

  /** At once: each waits a moment for its connections to end. */
  private static void closeAll(List<ExampleWorld> worlds) {
    try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
      worlds.forEach(world -> closing.execute(world::close));
    }
  }
}
