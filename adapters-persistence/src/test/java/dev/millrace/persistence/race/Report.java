package dev.millrace.persistence.race;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a call of a racing process did, said after it came back, as one line.
 *
 * @param thread which of the process
 * @param began by {@link System#nanoTime}, which on Linux is one clock for all processes
 * @param numbers of the jobs, or how many where the jobs do not matter
 */
record Report(int thread, What what, long began, long ended, List<Integer> numbers) {

  private static final String MARK = "race";

  /** What happened. */
  enum What {
    /** These are in the store now. */
    PUSHED,
    /** Leased for the first attempt; empty if there was nothing to lease. */
    LEASED,
    /** Leased for a later attempt. */
    LEASED_AGAIN,
    /** The runs are kept. */
    FINISHED,
    /** Have been leased at some time before this call; whoever leased them may be dead. */
    LEASED_BEFORE,
    /** Canceled while they waited. */
    CANCELED,
    /** Asked to stop while they ran. */
    REQUESTED,
    /** Put to another place. */
    MOVED,
    /** The database broke a transaction off, and it was run again. */
    RETRIED,
    /** So many leases were forgotten. */
    FORGOTTEN,
    /** So many jobs were given back. */
    RELEASED,
    /** So many calls came too late. */
    REFUSED,
    /** So many leases had run out. */
    SETTLED,
    /** All is pushed as far as this process goes, and nothing waits or runs. */
    EMPTY,
    /** The process uses this session on the server. */
    SESSION
  }

  Report {
    numbers = List.copyOf(numbers);
  }

  String line() {
    return MARK
        + numbers.stream()
            .map(number -> " " + number)
            .collect(
                Collectors.joining("", " " + thread + " " + what + " " + began + " " + ended, ""));
  }

  /** Reads what {@link #line} wrote; empty if the line is something else or was cut off. */
  static Optional<Report> parse(String line) {
    String[] words = line.split(" ");
    if (!words[0].equals(MARK) || words.length < 5) {
      return Optional.empty();
    }
    return Optional.of(
        new Report(
            Integer.parseInt(words[1]),
            What.valueOf(words[2]),
            Long.parseLong(words[3]),
            Long.parseLong(words[4]),
            Arrays.stream(words).skip(5).map(Integer::valueOf).toList()));
  }
}
