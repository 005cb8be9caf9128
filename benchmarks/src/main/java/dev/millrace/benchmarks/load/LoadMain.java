package dev.millrace.benchmarks.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Measures Millrace's stores and workers under load; {@code dev/bench-load} runs it. */
public final class LoadMain {

  private static final String BEGIN = "<!-- load:begin -->";
  private static final String END = "<!-- load:end -->";

  private LoadMain() {}

  /**
   * @param args see {@link LoadOptions}
   */
  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    LoadOptions options = LoadOptions.parse(args);
    Report report = new Report();
    for (String engine : options.engines()) {
      try (Bed bed = Bed.start(engine)) {
        for (var measure : measures(bed).entrySet()) {
          if (options.measures().contains(measure.getKey())) {
            measure.getValue().run(bed, options, report);
          }
        }
      }
    }
    String text = Machine.described() + "\n\n" + report.table();
    System.out.println(text);
    Path document = options.write();
    if (document != null) {
      write(document, text);
    }
  }

  private static Map<String, Measure> measures(Bed bed) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    measures.put("entries", new EntriesMeasure());
    if (bed.isServer()) {
      measures.put("history", new HistoryMeasure());
      measures.put("nodes", new NodesMeasure());
      measures.put("idle", new IdleMeasure());
    }
    measures.put("pickup", new PickupMeasure());
    return measures;
  }

  private static void write(Path document, String text) throws IOException {
    String old =
        Files.exists(document)
            ? Files.readString(document)
            : "# Performance\n\n## Under load\n\n" + BEGIN + "\n" + END + "\n";
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " has no section between " + BEGIN + " and " + END + ".");
    }
    Files.writeString(
        document, old.substring(0, begin + BEGIN.length()) + "\n" + text + old.substring(end));
  }
}
