package dev.millrace.persistence.sql.transfer;

/** A column of a {@link Table}. */
public record Column(String name, Kind kind) {}
