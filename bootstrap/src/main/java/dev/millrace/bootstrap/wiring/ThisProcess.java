package dev.millrace.bootstrap.wiring;

import dev.millrace.domain.node.ProcessMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Marks this process and tells whether another one has ended. That can be known only on Linux and
 * only within one boot and one space of process numbers: the same number means another process in
 * another container. Whatever cannot be known counts as alive.
 */
final class ThisProcess {

  private static final String SEPARATOR = "/";
  private static final String UNKNOWN = "-";
  private static final Path PROC = Path.of("/proc");

  /** After the name: the state comes first, the start in clock ticks since boot is the 20th. */
  private static final int STATE = 0;

  private static final int START = 19;
  private static final List<String> ENDED = List.of("Z", "X");

  private ThisProcess() {}

  /** The mark of this process; the random part makes it one of its own wherever it runs. */
  static ProcessMark mark(UUID random) {
    return mark(ProcessHandle.current().pid(), random);
  }

  static ProcessMark mark(long pid, UUID random) {
    String start = stat(pid).map(fields -> fields.get(START)).orElse(UNKNOWN);
    return new ProcessMark(
        String.join(SEPARATOR, place(), String.valueOf(pid), start, "" + random));
  }

  /** Whether the process has ended for certain. */
  static boolean hasEnded(ProcessMark mark) {
    String[] parts = mark.value().split(SEPARATOR);
    if (parts.length != 4
        || parts[0].contains(UNKNOWN + UNKNOWN)
        || !parts[0].equals(place())
        || parts[2].equals(UNKNOWN)
        || !seesAll()) {
      return false;
    }
    return stat(Long.parseLong(parts[1]))
        .map(fields -> !fields.get(START).equals(parts[2]) || ENDED.contains(fields.get(STATE)))
        .orElse(true);
  }

  /** This boot of this machine, and the space that process numbers are of. */
  private static String place() {
    try {
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      String space = Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
      return boot + space.replaceAll("[^0-9:]", "");
    } catch (IOException | UnsupportedOperationException e) {
      return UNKNOWN + UNKNOWN;
    }
  }

  /** Some systems hide the processes of other users. */
  private static boolean seesAll() {
    return Files.isDirectory(PROC.resolve("1"));
  }

  /** Empty if there is no such process. */
  private static Optional<List<String>> stat(long pid) {
    try {
      String text = Files.readString(PROC.resolve(pid + "/stat"));
      List<String> fields = List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
      return fields.size() > START ? Optional.of(fields) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
