package dev.millrace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/configuration.md says what the code does. */
class DocumentationTest {

  private static final Path PAGE = Path.of("..", "docs", "configuration.md");

  @Test
  void theTableOfThePageIsTheListOfSettings() throws Exception {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `") && line.contains("MILLRACE_"))
            .toList();

    assertThat(rows)
        .as("copy these rows into docs/configuration.md:%n%s", expected())
        .containsExactlyElementsOf(KnownSettings.ALL.stream().map(DocumentationTest::row).toList());
  }

  @Test
  void noTwoSettingsShareAFlagOrAKey() {
    assertThat(KnownSettings.ALL).extracting(Setting::flag).doesNotHaveDuplicates();
    assertThat(KnownSettings.ALL).extracting(Setting::key).doesNotHaveDuplicates();
  }

  private static String expected() {
    return KnownSettings.ALL.stream().map(DocumentationTest::row).collect(Collectors.joining("\n"));
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | `--%s`, `%s` | %s | %s | %s |"
        .formatted(
            setting.key(),
            setting.flag(),
            setting.variable(),
            setting.description(),
            setting.form().allowed(),
            setting.defaultWords());
  }
}
