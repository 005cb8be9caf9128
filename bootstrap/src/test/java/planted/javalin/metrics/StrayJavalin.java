package planted.javalin.metrics;

import io.javalin.Javalin;

/** Breaks the rule on purpose. */
public record StrayJavalin(Javalin kept) {}
