package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.CannotRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a profile in YAML, of which JSON is a part. */
final class ProfileFile {

  private static final int MAX_BYTES = 1 << 20;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ProfileFile() {}

  /**
   * @param name the path of a file, or {@code -} for standard input
   * @throws CannotRun if it cannot be read, or holds no keys and values
   */
  static ObjectNode read(String name, InputStream standardInput) {
    try (InputStream stream =
        name.equals("-") ? standardInput : Files.newInputStream(Path.of(name))) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new CannotRun("--file: " + name + " is larger than 1 MiB");
      }
      if (YAML.readTree(new String(bytes, StandardCharsets.UTF_8)) instanceof ObjectNode profile) {
        return profile;
      }
      throw new CannotRun("--file: " + name + " holds no keys and values");
    } catch (IOException | InvalidPathException e) {
      throw new CannotRun("--file: " + name + " cannot be read", e);
    } catch (JacksonException e) {
      throw new CannotRun(
          "--file: %s is not well-formed YAML or JSON: %s"
              .formatted(
                  name, e.getOriginalMessage().lines().findFirst().orElse("no reason given")),
          e);
    }
  }
}
