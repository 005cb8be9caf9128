package planted.liquibase.bootstrap;

import liquibase.Scope;

/** Breaks the rule on purpose. */
public record StrayScope(Scope kept) {}
