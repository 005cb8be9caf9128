package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client command in a process of its own. */
class ClientInterruptionTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void ctrlCEndsTheWaitingAndNotTheJob() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace server = world.serveInSilence(world.store("m.db"));
        Api api = new Api(server.address());
        ForkedMillrace client =
            ForkedMillrace.start(
                "jobs", "submit", "a.xa", "--wait", "--server", server.address())) {
      api.await("/jobs?status=running", jobs -> jobs.get("total").asInt() == 1);

      client.interrupt();

      assertThat(client.exitCode()).isEqualTo(130);
      assertThat(client.output()).doesNotContain("Exception", "millrace: ");
      assertThat(api.get("/jobs?status=running").get("total").asInt()).isEqualTo(1);
    }
  }
}
