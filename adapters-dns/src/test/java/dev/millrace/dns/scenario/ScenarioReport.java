package dev.millrace.dns.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the table of scenarios at the end of the module's tests, to {@code scenarios.txt} beside
 * the compiled tests and to the console. A run of a few classes would only show what it left out,
 * so it has no table. A scenario of the documents that was not run, or a tag that none produced, is
 * written to {@code scenario-gaps.txt} and fails the build.
 */
public final class ScenarioReport implements TestExecutionListener {

  /** A rule of the build refuses to go on while there is this file. */
  private static final String GAPS = "scenario-gaps.txt";

  @Override
  public void testPlanExecutionFinished(TestPlan tests) {
    Path compiled = compiledTests();
    Path gaps = compiled.resolveSibling(GAPS);
    delete(gaps);
    if (classesIn(tests).size() * 2 >= classesIn(compiled).size()) {
      write(compiled.resolveSibling("scenarios.txt"), gaps);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> classesIn(TestPlan tests) {
    return tests.getRoots().stream()
        .flatMap(root -> tests.getDescendants(root).stream())
        .map(TestIdentifier::getSource)
        .flatMap(source -> source.stream())
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getClassName())
        .filter(name -> name.indexOf('$') < 0)
        .collect(Collectors.toSet());
  }

  private static Set<Path> classesIn(Path compiled) {
    try (Stream<Path> files = Files.walk(compiled)) {
      return files
          .filter(file -> file.toString().matches(".*(Test|Properties)\\.class"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path compiledTests() {
    try {
      return Path.of(
          ScenarioReport.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, Path gaps) {
    var plan = dev.millrace.dns.plan.TestPlan.complete();
    try {
      ScenarioTable table = new ScenarioTable(plan, ScenarioLog.OF_THIS_RUN, documented());
      Files.writeString(file, table.text());
      System.out.print(table.text());
      if (!table.gaps().isEmpty()) {
        Files.write(gaps, table.gaps());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> documented() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ScenarioReport.class.getResourceAsStream("documents.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(
              Collectors.groupingBy(
                  row -> row[0], Collectors.mapping(row -> row[1], Collectors.toSet())));
    }
  }
}
