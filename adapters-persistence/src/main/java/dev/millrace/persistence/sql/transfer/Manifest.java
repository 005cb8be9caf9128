package dev.millrace.persistence.sql.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a source has.
 *
 * @param rows how many, for each table, in the order in which tables are moved
 * @param numbers {@link TransferDialect#numbers}
 */
public record Manifest(Map<String, Long> rows, SortedMap<String, Long> numbers) {

  public Manifest {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }
}
