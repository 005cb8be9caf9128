package dev.millrace.application.access;

/**
 * An entry that is stored.
 *
 * @param id grows with each entry
 */
public record AuditRecord(long id, AuditEntry entry) {}
