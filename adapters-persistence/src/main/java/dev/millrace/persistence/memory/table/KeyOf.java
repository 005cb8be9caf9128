package dev.millrace.persistence.memory.table;

import org.jspecify.annotations.Nullable;

/** Says under which key an index has a row. */
@FunctionalInterface
public interface KeyOf<V, K> {
  /** The key; null if the index leaves the row out. */
  @Nullable K of(V row);
}
