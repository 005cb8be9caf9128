package planted.handlers.http;

import planted.handlers.application.ThingStore;

/** Breaks the rule on purpose. */
public record ThingHandler(ThingStore things) {}
