package dev.millrace.application.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every {@link MetricsReport} promises. */
public interface MetricsReportContract {

  /** A line of the Prometheus text exposition format, version 0.0.4. */
  Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_]+ .+"
              + "|[a-z_]+(\\{([a-z_]+=\"([^\"\\\\\\n]|\\\\.)*\",?)*})?"
              + " (NaN|[+-]Inf|[-+0-9.eE]+)");

  /** A report after some events. */
  MetricsReport report();

  @Test
  default void theReportIsInTheTextFormat() {
    assertThat(report().prometheus()).isNotBlank().endsWith("\n");
    assertThat(report().prometheus().lines()).allMatch(line -> LINE.matcher(line).matches());
  }

  @Test
  default void theSnapshotShowsNoMoreRowsThanAskedForAndEveryWindow() {
    MetricsSnapshot snapshot = report().snapshot(1, 1);

    assertThat(snapshot.insights().domains().items()).hasSizeLessThanOrEqualTo(1);
    assertThat(snapshot.insights().batches().items()).hasSizeLessThanOrEqualTo(1);
    for (TrendWindow window : TrendWindow.values()) {
      assertThat(snapshot.trends().get(window)).hasSize(window.points());
    }
  }
}
