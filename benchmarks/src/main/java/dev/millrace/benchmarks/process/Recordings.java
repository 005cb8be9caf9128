package dev.millrace.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Locale;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Recordings of Java's flight recorder, each in a file of its own.
 *
 * @param folder where they go; null for none at all
 */
public record Recordings(@Nullable Path folder) {

  /** What is recorded. */
  @FunctionalInterface
  public interface Work<T> {
    T get() throws Exception;
  }

  /**
   * Does the work and writes what it was about into a file, over an older one of that name.
   *
   * @param name of the file, without its ending
   */
  public <T> T of(String name, Work<T> work) throws Exception {
    if (folder == null) {
      return work.get();
    }
    try (Recording recording = new Recording(profile())) {
      recording.start();
      T result = work.get();
      recording.stop();
      recording.dump(Files.createDirectories(folder).resolve(fileName(name)));
      return result;
    }
  }

  private static Configuration profile() throws IOException, ParseException {
    return Configuration.getConfiguration("profile");
  }

  private static String fileName(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".jfr";
  }
}
