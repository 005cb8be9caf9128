package dev.millrace.http.access;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.AuditRecord;
import dev.millrace.http.json.Times;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param via {@code open}, {@code token} or {@code session}
 * @param outcome {@code done} or {@code refused}
 */
record AuditModel(
    long id,
    String at,
    String who,
    String via,
    String action,
    @Nullable String target,
    String from,
    String requestId,
    String outcome,
    int status,
    @Nullable String code) {

  static final String DONE = "done";
  static final String REFUSED = "refused";

  static AuditModel of(AuditRecord row) {
    AuditEntry entry = row.entry();
    return new AuditModel(
        row.id(),
        Times.text(entry.at()),
        entry.who(),
        entry.way().name().toLowerCase(Locale.ROOT),
        entry.action(),
        entry.target(),
        entry.from(),
        entry.requestId(),
        entry.isDone() ? DONE : REFUSED,
        entry.status(),
        entry.code());
  }
}
