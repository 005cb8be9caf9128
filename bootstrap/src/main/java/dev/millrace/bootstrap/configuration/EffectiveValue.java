package dev.millrace.bootstrap.configuration;

import org.jspecify.annotations.Nullable;

/**
 * A setting as it is in force.
 *
 * @param value without secrets; null when nothing is set
 */
public record EffectiveValue(String key, @Nullable String value, Origin origin) {}
