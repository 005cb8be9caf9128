package dev.millrace.persistence.sql.transfer.file;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.sql.transfer.TableSum;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares what was read with what an export's last line says. */
final class Trailer {

  private Trailer() {}

  static void require(JsonNode sums, List<TableSum> read) {
    for (int i = 0; i < read.size(); i++) {
      TableSum sum = read.get(i);
      JsonNode said = sums.path(i);
      boolean same =
          said.path(ExportFormat.TABLE_NAME).asString("").equals(sum.table())
              && said.path(ExportFormat.ROWS).asLong(-1) == sum.rows()
              && said.path(ExportFormat.SUM).asString("").equals(sum.text());
      if (!same) {
        throw new StoreRefused(
            "export_damaged",
            "The rows of "
                + sum.table()
                + " in the export are not those that its last line sums up: the file was changed;"
                + " get a sound one.");
      }
    }
  }
}
