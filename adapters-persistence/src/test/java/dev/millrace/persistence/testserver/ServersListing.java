package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Lists, at the end of a module's tests, which servers they ran on and why not on others. The list
 * also goes to {@code target/servers-run.txt}, for the end of the build.
 */
public final class ServersListing implements TestExecutionListener {

  private final Map<ServerKind, Integer> ran = new EnumMap<>(ServerKind.class);
  private @Nullable TestPlan plan;

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    count(test, 0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    count(test, test.isTest() ? 1 : 0);
  }

  private synchronized void count(TestIdentifier test, int tests) {
    serverOf(test).ifPresent(kind -> ran.merge(kind, tests, Integer::sum));
  }

  /** A method's own source names the class that declares it, so the containers around it count. */
  private Optional<ServerKind> serverOf(TestIdentifier test) {
    Optional<TestIdentifier> at = Optional.of(test);
    while (at.isPresent()) {
      if (at.get().getSource().orElse(null) instanceof ClassSource source) {
        return ServerCondition.serverOf(source.getJavaClass());
      }
      at = plan == null ? Optional.empty() : at.flatMap(plan::getParent);
    }
    return Optional.empty();
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (ran.isEmpty()) {
      return;
    }
    String list =
        ran.entrySet().stream()
            .map(entry -> line(Reach.of(entry.getKey()), entry.getValue()))
            .collect(Collectors.joining());
    System.out.print("Database servers of these tests:\n" + list);
    try {
      Path file = Path.of("target", "servers-run.txt");
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Reach reach, int tests) {
    TestServer server = reach.server();
    return server == null
        ? String.format("  %-20s DID NOT RUN: %s%n", reach.kind().title(), reach.reason())
        : String.format(
            "  %-20s %,6d tests on %s, %s%n",
            reach.kind().title(), tests, server.version(), server.how());
  }
}
