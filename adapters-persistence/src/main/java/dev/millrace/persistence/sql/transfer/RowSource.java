package dev.millrace.persistence.sql.transfer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Where rows come from: a store that does not change meanwhile, or a file. For one thread. */
public interface RowSource {
  /** What there is to come. */
  Manifest manifest();

  /**
   * Hands over all rows of a table, in the same order each time. Tables are read in the order of
   * {@link StoreTables#ALL}, each once.
   */
  void read(Table table, RowSink sink) throws IOException, SQLException;

  /**
   * Checks that what was read is all that there is.
   *
   * @param read the sums of all tables
   */
  void finish(List<TableSum> read) throws IOException;
}
