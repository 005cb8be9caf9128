package dev.millrace.bootstrap.configuration;

import java.nio.file.Path;

/** Defaults that follow from the machine and its user. */
final class DefaultPlaces {

  private static final int MAX_NODE_ID = 100;

  private DefaultPlaces() {}

  /**
   * The same file from wherever the server is started.
   *
   * <p>Source: XDG Base Directory Specification 0.8: a relative XDG_DATA_HOME is to be ignored.
   */
  static String databaseFile(Environment environment) {
    Path data =
        environment
            .variable("XDG_DATA_HOME")
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElse(Path.of(environment.home(), ".local", "share"));
    return data.resolve("millrace").resolve("millrace.db").toString();
  }

  static String nodeId(Environment environment) {
    String name = environment.hostName().replaceAll("[^A-Za-z0-9._:-]", "-");
    return name.isEmpty() ? "node" : name.substring(0, Math.min(name.length(), MAX_NODE_ID));
  }
}
