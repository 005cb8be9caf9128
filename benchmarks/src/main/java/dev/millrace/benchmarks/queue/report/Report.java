package dev.millrace.benchmarks.queue.report;

import dev.millrace.benchmarks.console.Machine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that a run of the benchmarks says: what it ran on, and a table for each database. */
public final class Report {

  private final StringBuilder text = new StringBuilder();

  /**
   * @param commit of Millrace
   * @param conditions the sizes of the run
   */
  public Report(String commit, String conditions) {
    text.append("Taken on ").append(LocalDate.now(ZoneOffset.UTC));
    text.append(" at commit ").append(commit).append(".\n\n");
    text.append("- Machine: ").append(Machine.described()).append('\n');
    text.append("- Conditions: ").append(conditions).append('\n');
  }

  /**
   * The table of one database.
   *
   * @param server its name and version
   * @param serverSettings what differs from its own
   * @param contenderSettings by contender
   */
  public void add(
      String server,
      String serverSettings,
      Results results,
      Map<String, String> contenderSettings) {
    text.append("\n### ").append(server).append("\n\n");
    text.append(Table.of(results, Column.Table.SPEED));
    String costs = Table.of(results, Column.Table.COST);
    if (!costs.isEmpty()) {
      text.append("\nWhat 1,000 jobs of a drain cost:\n\n").append(costs);
    }
    text.append("\nThe database: ").append(serverSettings).append(". The queues:\n\n");
    new LinkedHashMap<>(contenderSettings)
        .forEach(
            (name, settings) ->
                text.append("- ").append(name).append(": ").append(settings).append('\n'));
  }

  /** Markdown that reads as plain text as well. */
  public String text() {
    return text.toString();
  }
}
