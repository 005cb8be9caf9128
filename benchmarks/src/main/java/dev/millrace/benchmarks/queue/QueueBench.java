package dev.millrace.benchmarks.queue;

import dev.millrace.benchmarks.console.MarkedSection;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.place.Place;
import dev.millrace.benchmarks.queue.report.Report;
import dev.millrace.benchmarks.queue.report.Results;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures queues and prints one report. {@code dev/bench queue} runs it. */
public final class QueueBench {

  private QueueBench() {}

  /**
   * @param args see {@link Options#USAGE}
   */
  public static void main(String[] args) throws Exception {
    if (List.of(args).contains("--list")) {
      Catalog.entries()
          .forEach(entry -> System.out.println((entry.byDefault() ? "* " : "  ") + entry.key()));
      return;
    }
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      System.out.print(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.of(List.of(args));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Report report = new Report(System.getProperty("bench.commit", "unknown"), options.conditions());
    for (EngineKind kind : options.engines()) {
      measure(kind, options, report);
    }
    System.out.print(report.text());
    write(options, report);
    // What a peer has left running must not keep the process.
    System.exit(0);
  }

  private static void measure(EngineKind kind, Options options, Report report) throws Exception {
    List<Catalog.Entry> entries =
        Catalog.entries().stream()
            .filter(entry -> entry.engines().contains(kind) && options.wants(entry))
            .toList();
    if (entries.isEmpty()) {
      return;
    }
    try (Place place = Place.open(kind)) {
      System.err.println(place.title());
      List<Contender> contenders = new ArrayList<>();
      try {
        for (Catalog.Entry entry : entries) {
          contenders.add(entry.setUp().on(place.newDatabase(), options));
        }
        Results results = new Rounds(place, contenders, options).run();
        report.add(place.title(), place.settings(), results, settings(contenders));
      } finally {
        for (Contender contender : contenders) {
          contender.close();
        }
      }
    }
  }

  private static Map<String, String> settings(List<Contender> contenders) {
    Map<String, String> settings = new LinkedHashMap<>();
    contenders.forEach(contender -> settings.put(contender.name(), contender.settings()));
    return settings;
  }

  private static void write(Options options, Report report) throws IOException {
    if (options.document() != null) {
      new MarkedSection("queue").replace(options.document(), report.text());
    }
  }
}
