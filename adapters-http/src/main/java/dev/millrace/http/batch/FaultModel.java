package dev.millrace.http.batch;

import dev.millrace.domain.batch.Expansion;
import org.jspecify.annotations.Nullable;

/**
 * Why a batch is incomplete.
 *
 * @param line the number of the line that could not be taken; null if it was not a line
 */
record FaultModel(@Nullable Long line, String code, String message) {
  static FaultModel of(Expansion.Fault fault) {
    return new FaultModel(fault.line(), fault.code(), fault.message());
  }

  static @Nullable FaultModel ofNullable(Expansion.@Nullable Fault fault) {
    return fault == null ? null : of(fault);
  }
}
