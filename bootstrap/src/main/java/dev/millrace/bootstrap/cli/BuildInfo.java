package dev.millrace.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is.
 *
 * @param version for example {@code 0.1.0}
 */
public record BuildInfo(String version) {

  /** Reads what the build wrote. */
  public static BuildInfo load() {
    Properties properties = new Properties();
    try (InputStream stream = BuildInfo.class.getResourceAsStream("build.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildInfo(properties.getProperty("version", "unknown"));
  }
}
