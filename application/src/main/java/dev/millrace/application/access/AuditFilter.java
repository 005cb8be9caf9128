package dev.millrace.application.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null does not narrow.
 *
 * @param who the whole name
 * @param action the whole action
 * @param target the whole target
 * @param done whether it was carried out
 * @param after inclusive
 * @param before exclusive
 */
public record AuditFilter(
    @Nullable String who,
    @Nullable String action,
    @Nullable String target,
    @Nullable Boolean done,
    @Nullable Instant after,
    @Nullable Instant before) {

  /** All there are. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
