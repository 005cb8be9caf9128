package dev.millrace.benchmarks.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were taken on. */
public final class Machine {

  private static final long KIB_PER_GIB = 1L << 20;

  private Machine() {}

  /** Processor, memory, system and Java in one line. */
  public static String described() {
    return "%s, %d cores, %d GiB of memory, %s %s, Java %s"
        .formatted(
            valueIn("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            memoryGib(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  private static long memoryGib() {
    String total = valueIn("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
    return total.isEmpty() ? 0 : Math.round((double) Long.parseLong(total) / KIB_PER_GIB);
  }

  private static String valueIn(String file, String name) {
    try {
      List<String> lines = Files.readAllLines(Path.of(file));
      return lines.stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
