package dev.millrace.benchmarks.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.millrace.benchmarks.console.Machine;
import dev.millrace.benchmarks.console.MarkedSection;
import dev.millrace.benchmarks.load.LoadOptions.Engine;
import dev.millrace.benchmarks.load.LoadOptions.Topic;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Measures Millrace's stores and workers under load; {@code dev/bench load} runs it. */
public final class LoadMain {

  private LoadMain() {}

  /**
   * @param args see {@link LoadOptions#USAGE}
   */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    if (words.contains("--help") || words.contains("-h")) {
      System.out.print(LoadOptions.USAGE);
      return;
    }
    LoadOptions options;
    try {
      options = LoadOptions.of(words);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Report report = new Report();
    for (Engine engine : options.engines()) {
      try (Bed bed = Bed.start(engine)) {
        measure(bed, engine, options, report);
      }
    }
    String text = conditions(options) + "\n" + report.table();
    System.out.print(text);
    if (options.document() != null) {
      new MarkedSection("load").replace(options.document(), text);
    }
  }

  private static void measure(Bed bed, Engine engine, LoadOptions options, Report report)
      throws Exception {
    for (var measure : measures(bed).entrySet()) {
      Topic topic = measure.getKey();
      if (options.wants(topic) || topic == Topic.HISTORY && options.wants(Topic.PURGE)) {
        options
            .recordings()
            .of(
                engine + "-" + topic,
                () -> {
                  measure.getValue().run(bed, options, report);
                  return topic;
                });
      }
    }
  }

  private static Map<Topic, Measure> measures(Bed bed) {
    Map<Topic, Measure> measures = new EnumMap<>(Topic.class);
    measures.put(Topic.ENTRIES, new EntriesMeasure());
    measures.put(Topic.HISTORY, new HistoryMeasure());
    measures.put(Topic.PICKUP, new PickupMeasure());
    if (bed.isServer()) {
      measures.put(Topic.NODES, new NodesMeasure());
      measures.put(Topic.IDLE, new IdleMeasure());
    }
    return measures;
  }

  private static String conditions(LoadOptions options) {
    return """
    Taken on %s at commit %s.

    - Machine: %s
    - Conditions: median of %d rounds after one that does not count; %,d jobs drained, \
    %d workers a node, %,d runs with entries; the databases run on the same machine, and \
    servers flush each commit
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            System.getProperty("bench.commit", "unknown"),
            Machine.described(),
            options.rounds(),
            options.jobs(),
            options.workers(),
            options.runsWithEntries());
  }
}
