package dev.millrace.benchmarks.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, line by line, and how it is shown. */
final class Report {

  private final List<String> lines = new ArrayList<>();

  /** What a figure is to be. */
  record Aim(String text, double least, double most) {
    static final Aim NONE = new Aim("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Aim atLeast(double least) {
      return new Aim(">= " + number(least), least, Double.POSITIVE_INFINITY);
    }

    static Aim atMost(double most) {
      return new Aim("<= " + number(most), Double.NEGATIVE_INFINITY, most);
    }

    private String verdict(double value) {
      if (text.isEmpty()) {
        return "";
      }
      return text + (value >= least && value <= most ? ", met" : ", **missed**");
    }
  }

  /** A figure of several rounds. */
  void add(String engine, String what, String unit, double[] rounds, Aim aim) {
    double[] sorted = rounds.clone();
    Arrays.sort(sorted);
    double median = median(sorted);
    String line =
        "| %s | %s | %s | %s | %s | %s | %s |"
            .formatted(
                engine,
                what,
                number(median),
                number(sorted[0]),
                number(sorted[sorted.length - 1]),
                unit,
                aim.verdict(median));
    lines.add(line);
    System.err.println(line);
  }

  void add(String engine, String what, String unit, double[] rounds) {
    add(engine, what, unit, rounds, Aim.NONE);
  }

  /** The shares of one figure in another, round by round. */
  static double[] ratios(double[] parts, double[] wholes) {
    double[] ratios = new double[parts.length];
    Arrays.setAll(ratios, i -> parts[i] / wholes[i]);
    return ratios;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String number(double value) {
    String form = Math.abs(value) >= 1000 ? "%,.0f" : Math.abs(value) >= 20 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }

  /** A table in Markdown. */
  String table() {
    return "| database | measure | median | least | most | unit | aim |\n"
        + "| --- | --- | ---: | ---: | ---: | --- | --- |\n"
        + String.join("\n", lines)
        + "\n";
  }
}
