package dev.millrace.http.operation;

import org.jspecify.annotations.Nullable;

/**
 * What runs here.
 *
 * @param version for example {@code 0.1.0}
 * @param commit the commit it was built from; null if not known
 * @param java the version of the Java runtime
 */
public record VersionInfo(String version, @Nullable String commit, String java) {}
