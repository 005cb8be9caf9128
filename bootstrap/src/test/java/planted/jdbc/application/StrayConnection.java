package planted.jdbc.application;

import java.sql.Connection;

/** Breaks the rule on purpose. */
public record StrayConnection(Connection kept) {}
