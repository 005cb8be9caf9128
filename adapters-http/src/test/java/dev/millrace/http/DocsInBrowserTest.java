package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.http.contract.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser; skipped where there is no Chromium. */
class DocsInBrowserTest {
  private static final List<Path> BROWSERS =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  @TempDir private Path folder = Path.of("");
  private final Api api = Api.start();

  @BeforeEach
  void needABrowser() {
    assumeTrue(BROWSERS.stream().anyMatch(Files::isExecutable), "There is no Chromium here.");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void theContractCanBeBrowsedUnderTheStrictPolicy() throws Exception {
    String page = open("http://127.0.0.1:" + api.port() + "/docs#/jobs/submitJob");

    assertThat(page.split("\"opblock-summary-path\"", -1))
        .hasSize(api.contract().operations().size() + 1);
    assertThat(page).contains("Idempotency-Key");
    assertThat(console()).isEmpty();
  }

  @Test
  void whatAPageSaysOnTheConsoleIsHeard() throws Exception {
    open("data:text/html,<script>console.error('a fault')</script>");

    assertThat(console()).singleElement().asString().contains("a fault");
  }

  /** The document after its scripts have run. */
  private String open(String url) throws IOException, InterruptedException {
    Path dump = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                BROWSERS.stream().filter(Files::isExecutable).findFirst().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                url)
            .redirectOutput(dump.toFile())
            .redirectError(folder.resolve("log.txt").toFile())
            .start();
    try {
      assertThat(browser.waitFor(2, TimeUnit.MINUTES)).as("Chromium ended in time").isTrue();
    } finally {
      browser.descendants().forEach(ProcessHandle::destroyForcibly);
      browser.destroyForcibly();
    }
    return Files.readString(dump);
  }

  /** What the page wrote to the console. */
  private List<String> console() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("log.txt"))) {
      return lines.filter(line -> line.contains("CONSOLE")).toList();
    }
  }
}
