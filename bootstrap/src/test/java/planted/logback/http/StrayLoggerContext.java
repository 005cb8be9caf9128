package planted.logback.http;

import ch.qos.logback.classic.LoggerContext;

/** Breaks the rule on purpose. */
public record StrayLoggerContext(LoggerContext kept) {}
