package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void theDemoTestsItsZonesPrintsATableAndStops() throws Exception {
    try (ForkedMillrace demo =
        ForkedMillrace.start("demo", "--once", "--listen", "0", "--data", folder.toString())) {
      assertThat(demo.exitCode()).as(demo.output()).isZero();

      assertThat(demo.output())
          .contains("ZONE", "GRADE", "WORST", "TOP FINDINGS", "zones in", "http://127.0.0.1:")
          .doesNotContain("Exception", "\u001b");
      assertThat(folder.resolve("millrace.db")).exists();
    }
  }
}
