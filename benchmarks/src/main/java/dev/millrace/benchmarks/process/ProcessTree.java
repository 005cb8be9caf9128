package dev.millrace.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A process and those that it started, as Linux counts them; elsewhere nothing is known.
 *
 * @param root the id of the first one
 */
public record ProcessTree(long root) {

  private static final long MILLIS_PER_TICK = 10;
  private static final long BYTES_PER_KIB = 1024;

  /** Where the times begin behind the name, which may hold blanks. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  /** This process and those that it started. */
  public static ProcessTree own() {
    return new ProcessTree(ProcessHandle.current().pid());
  }

  /** The processor time of all so far, with those that have ended; zero if it is not known. */
  public Duration processorTime() {
    return Duration.ofMillis(processes().map(ProcessTree::ticks).sum() * MILLIS_PER_TICK);
  }

  /** The processor time of this one process alone; zero if it is not known. */
  public Duration ownProcessorTime() {
    return ProcessHandle.of(root)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** The memory of all in bytes, what they share counted once; zero if it is not known. */
  public long residentBytes() {
    return processes().map(ProcessTree::proportionalBytes).sum();
  }

  /** The memory of this one process alone in bytes; zero if it is not known. */
  public long ownResidentBytes() {
    return proportionalBytes(root);
  }

  private LongStream processes() {
    Optional<ProcessHandle> first = ProcessHandle.of(root);
    return LongStream.concat(
        LongStream.of(root),
        first.stream().flatMap(ProcessHandle::descendants).mapToLong(ProcessHandle::pid));
  }

  private static long ticks(long pid) {
    try {
      String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Arrays.stream(fields).skip(FIRST_TIME).limit(TIMES).mapToLong(Long::parseLong).sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static long proportionalBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIB)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
