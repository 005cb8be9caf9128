package dev.millrace.http.run;

import dev.millrace.application.run.ArchivedEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Writes entries as CSV (RFC 4180), in memory that does not grow. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
final class EntryCsv {
  private static final String HEADER =
      "id,run_id,domain_id,domain,timestamp,module,testcase,tag,level,args\r\n";
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final int BUFFER = 16_384;

  private final Writer out;
  private final Function<Object, String> json;

  /**
   * @param json writes the arguments
   */
  EntryCsv(OutputStream out, Function<Object, String> json) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    this.json = json;
    this.out.write(HEADER);
  }

  /**
   * @throws UncheckedIOException if the client has gone
   */
  void write(ArchivedEntry entry) {
    try {
      row(EntryModel.of(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(EntryModel entry) throws IOException {
    out.write(Long.toString(entry.id()));
    field(entry.runId());
    out.write("," + entry.domainId());
    field(entry.domain());
    out.write("," + BigDecimal.valueOf(entry.timestamp()).toPlainString());
    field(entry.module());
    field(entry.testcase());
    field(entry.tag());
    field(entry.level());
    field(json.apply(entry.args()));
    out.write("\r\n");
  }

  private void field(String text) throws IOException {
    String safe =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    out.write(',');
    out.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }

  /**
   * All entries are written. Not called after a failure, so that the answer does not look whole.
   */
  void finish() throws IOException {
    out.flush();
  }
}
