package dev.millrace.benchmarks.queue.peer;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which release of a library is on the class path. */
final class Versions {

  private static final Pattern IN_JAR = Pattern.compile("-(\\d[\\w.]*)\\.jar$");

  private Versions() {}

  /** As the name of the jar says. */
  static String of(Class<?> type) {
    Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    Matcher matcher = IN_JAR.matcher(jar.getFileName().toString());
    return matcher.find() ? matcher.group(1) : "of unknown version";
  }
}
