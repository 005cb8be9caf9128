package dev.millrace.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Says on what was measured. */
final class Machine {

  private Machine() {}

  static String described() throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s, %d processors (%s), %.0f GiB of memory, Java %s; the databases run on the same"
            + " machine and flush each commit. Measured on %s.",
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        system.getTotalMemorySize() / (double) (1L << 30),
        Runtime.version().feature(),
        LocalDate.now(ZoneOffset.UTC));
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.notExists(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 2))
        .orElse(System.getProperty("os.arch"));
  }
}
