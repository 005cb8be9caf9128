package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says why in one line and ends with 2. */
class RefusalTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aSecondProcessOnTheSameFileIsRefused() throws Exception {
    try (World world = new World(folder);
        ForkedMillrace first = world.serve(world.store("m.db"))) {
      first.address();
      try (ForkedMillrace second = world.serve(world.store("m.db"))) {
        assertRefused(second, "store_in_use");
      }
    }
  }

  @Test
  void aTakenPortIsRefused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        ForkedMillrace server =
            ForkedMillrace.start(
                "serve",
                "--listen",
                String.valueOf(taken.getLocalPort()),
                "--db-dsn",
                folder.resolve("m.db").toString())) {
      assertRefused(server, "port_in_use");
    }
  }

  @Test
  void aCorruptConfigurationIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("c.yaml"), "database: [");
    try (ForkedMillrace server = ForkedMillrace.start("serve", "--config", file.toString())) {
      assertRefused(server, "is no valid YAML or JSON");
    }
  }

  @Test
  void aStoreWhereNoneCanBeIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (ForkedMillrace server =
        ForkedMillrace.start(
            "serve", "--listen", "0", "--db-dsn", file.resolve("m.db").toString())) {
      assertRefused(server, "store_unwritable");
    }
  }

  @Test
  void aFileOfSomebodyElseIsRefusedAndLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(100));
    try (ForkedMillrace server =
        ForkedMillrace.start("serve", "--listen", "0", "--db-dsn", file.toString())) {
      assertRefused(server, "not_a_database");
    }
    assertThat(file).hasContent("Dear reader, ".repeat(100));
  }

  private static void assertRefused(ForkedMillrace server, String reason) throws Exception {
    assertThat(server.exitCode()).as(server.output()).isEqualTo(2);
    assertThat(server.output().lines().filter(line -> line.startsWith("millrace: ")))
        .singleElement()
        .asString()
        .contains(reason);
    assertThat(server.output()).doesNotContain("\tat ", "stack_trace");
  }
}
