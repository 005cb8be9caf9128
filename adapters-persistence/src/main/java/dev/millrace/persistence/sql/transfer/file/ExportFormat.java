package dev.millrace.persistence.sql.transfer.file;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export looks like: a header object, then for each row an object with one field, the
 * table's name, whose value is the array of the row's values in the header's order of columns; last
 * an object with the field {@code end}, without which a file is incomplete.
 *
 * <p>UUIDs and texts are strings, other values numbers. Doubles are written with as many digits as
 * bring back their exact bits, those that are no numbers in JSON as strings.
 */
final class ExportFormat {

  static final String NAME = "millrace-export";

  /** Raised when a reader of the old form would go wrong. */
  static final int VERSION = 1;

  static final String FORMAT = "format";
  static final String FORMAT_VERSION = "version";
  static final String SCHEMA = "schema";
  static final String PROGRAM = "millrace";
  static final String CREATED_AT = "created_at";
  static final String NUMBERS = "numbers";
  static final String TABLES = "tables";
  static final String TABLE_NAME = "name";
  static final String COLUMNS = "columns";
  static final String ROWS = "rows";
  static final String SUM = "sum";
  static final String END = "end";

  static final JsonMapper JSON =
      new JsonMapper(JsonFactory.builder().rootValueSeparator("\n").build());

  private ExportFormat() {}
}
