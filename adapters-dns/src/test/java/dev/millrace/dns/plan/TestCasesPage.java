package dev.millrace.dns.plan;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.millrace.dns.finding.Arg;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.Messages;
import dev.millrace.dns.finding.SystemTags;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.domain.entry.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The page docs/testcases.md, made from the plan, the messages and the Javadoc of the cases. */
final class TestCasesPage {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final String ZONEMASTER =
      "https://github.com/zonemaster/zonemaster/blob/master/docs/public/specifications/tests/";
  private static final String GONEMASTER =
      "https://github.com/pawal/gonemaster/blob/main/docs/specifications/tests/";

  /** What came after Zonemaster's plan. */
  private static final Set<String> OF_GONEMASTER =
      Set.of("dnssec19", "dnssec20", "nameserver16", "zone12", "zone13");

  private static final String HEAD =
      """
      # Test cases

      What each test case can find: tags with their default levels, their arguments, and what the
      English message says of them. A profile can change the levels. Where a case does something
      else than its specification lets expect, [differences.md](differences.md) says so.

      This page is generated; do not edit it. After a change to a case, run

      ```
      %s
      ```

      """;

  private final TestPlan plan = TestPlan.complete();
  private final Messages messages = new Messages();
  private final String renewal;

  /** The page, with the command that renews it. */
  TestCasesPage(String renewal) {
    this.renewal = renewal;
  }

  String text() {
    StringBuilder page = new StringBuilder(HEAD.formatted(renewal));
    for (TestModule module : plan.modules()) {
      page.append("- [%s](#%s)\n".formatted(module, module.id()));
    }
    page.append("- [Beside the cases](#beside-the-cases)\n");
    for (TestModule module : plan.modules()) {
      page.append("\n## %s\n".formatted(module));
      plan.casesOf(module).forEach(testCase -> page.append(section(testCase)));
    }
    return page.append(beside()).toString();
  }

  private String section(TestCase testCase) {
    return "\n### %s: %s\n\n[Specification](%s)\n\n%s"
        .formatted(testCase.id(), title(testCase), specification(testCase), table(testCase.tags()));
  }

  private String beside() {
    return """

    ## Beside the cases

    Every module has these tags. Entries about the run itself have module `SYSTEM`.

    """
        + table(CommonTags.of(TestModule.BASIC).all())
        + "\n"
        + table(SystemTags.all());
  }

  private String table(List<Tag> tags) {
    return "| Tag | Level | Arguments | Message |\n|---|---|---|---|\n"
        + tags.stream().map(this::row).collect(joining());
  }

  private String row(Tag tag) {
    String arguments =
        tag.args().stream().map(arg -> "`" + arg.name() + "`").collect(joining(", "));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(tag.name(), tag.defaultLevel(), arguments, message(tag));
  }

  private String message(Tag tag) {
    Map<String, String> itself =
        tag.args().stream().collect(toMap(Arg::name, arg -> "{" + arg.name() + "}"));
    Entry entry =
        new Entry(Duration.ZERO, tag.module().name(), "", tag.name(), tag.defaultLevel(), itself);
    return messages.message(entry, Locale.ENGLISH).replace("|", "\\|");
  }

  private static String specification(TestCase testCase) {
    String file = testCase.key() + ".md";
    String module = testCase.module().id();
    return OF_GONEMASTER.contains(testCase.key())
        ? GONEMASTER + module + "/" + file
        : ZONEMASTER + folder(testCase) + "-TP/" + file;
  }

  private static String folder(TestCase testCase) {
    return testCase.module() == TestModule.DNSSEC
        ? "DNSSEC"
        : testCase.id().substring(0, testCase.id().length() - 2);
  }

  /** The first sentence of the class's Javadoc, without the name in front. */
  private static String title(TestCase testCase) {
    Class<?> type = testCase.getClass();
    String source = read(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
    int end = source.indexOf("public final class " + type.getSimpleName());
    String comment = source.substring(source.lastIndexOf("/**", end), end);
    String words = comment.replaceAll("(?m)^\\s*\\*(?!/)|/\\*\\*|\\*/(?s:.*)", " ");
    String sentence = words.strip().replaceAll("\\s+", " ").replaceFirst("\\.( .*|)$", "");
    return sentence.replaceFirst("^" + type.getSimpleName() + ": ", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
