package dev.millrace.benchmarks.queue.raw;

/**
 * How jobs are taken and finished.
 *
 * @param batch jobs of one claim, and of one finish
 * @param connections threads with a connection each
 * @param keeps whether a run is kept of each job
 */
public record RawDrain(int batch, int connections, boolean keeps) {

  String title() {
    return "%d × %d%s".formatted(connections, batch, keeps ? "" : ", no runs");
  }
}
