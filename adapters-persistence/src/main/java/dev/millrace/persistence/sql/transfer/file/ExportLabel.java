package dev.millrace.persistence.sql.transfer.file;

import java.time.Instant;

/**
 * What an export says of itself.
 *
 * @param program the version of the program that wrote it
 */
public record ExportLabel(String program, Instant createdAt) {}
