package dev.millrace.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TestCasesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "testcases.md");
  private static final String RENEW = "testcases.renew";
  private static final String COMMAND =
      "./mvnw -pl adapters-dns -am test -Dtest=TestCasesPageTest -D%s=true".formatted(RENEW)
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  @Test
  void thePageSaysWhatTheCasesDo() throws IOException {
    String text = new TestCasesPage(COMMAND).text();
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("docs/testcases.md is stale; renew it with %s", COMMAND)
        .isEqualTo(text);
  }
}
