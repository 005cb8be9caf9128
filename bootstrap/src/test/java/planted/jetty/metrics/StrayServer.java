package planted.jetty.metrics;

import org.eclipse.jetty.server.Server;

/** Breaks the rule on purpose. */
public record StrayServer(Server kept) {}
