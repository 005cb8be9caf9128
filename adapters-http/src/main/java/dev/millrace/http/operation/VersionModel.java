package dev.millrace.http.operation;

import org.jspecify.annotations.Nullable;

/** What runs here. */
record VersionModel(String name, String version, @Nullable String commit, String java) {
  static VersionModel of(VersionInfo info) {
    return new VersionModel("millrace", info.version(), info.commit(), info.java());
  }
}
