package planted.micrometer.dns;

import io.micrometer.core.instrument.MeterRegistry;

/** Breaks the rule on purpose. */
public record StrayMeterRegistry(MeterRegistry kept) {}
