package dev.millrace.bootstrap.wiring;

import dev.millrace.bootstrap.configuration.ConfigurationProblem;
import dev.millrace.bootstrap.configuration.EngineOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The profile under all tests: the operator's file, and the settings that are part of a profile.
 */
final class BaseProfile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private BaseProfile() {}

  /**
   * @return a sparse profile as a JSON object
   * @throws ConfigurationProblem if the file cannot be read
   */
  static ObjectNode of(EngineOptions options) {
    ObjectNode profile = read(options.profile());
    EngineOptions.Queries queries = options.queries();
    putNumber(profile, "timeout", queries.timeout());
    putNumber(profile, "retry", queries.retry());
    putNumber(profile, "retrans", queries.retrans());
    putAddress(profile, "source4", options.reach().source4());
    putAddress(profile, "source6", options.reach().source6());
    return profile;
  }

  private static ObjectNode read(@Nullable Path file) {
    if (file == null) {
      return JSON.createObjectNode();
    }
    try {
      if (parse(Files.readString(file)) instanceof ObjectNode object) {
        return object;
      }
      throw new ConfigurationProblem("engine.profile: " + file + " holds no keys and values");
    } catch (IOException e) {
      throw new ConfigurationProblem("engine.profile: " + file + " cannot be read");
    } catch (JacksonException e) {
      throw new ConfigurationProblem(
          "engine.profile: %s is not well-formed YAML or JSON: %s"
              .formatted(file, firstLine(e.getOriginalMessage())));
    }
  }

  /** YAML has JSON in it, but for tabs between its parts, and takes longer to load. */
  private static JsonNode parse(String text) {
    return text.stripLeading().startsWith("{") ? JSON.readTree(text) : yaml().readTree(text);
  }

  private static YAMLMapper yaml() {
    return YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("no reason given");
  }

  private static void putNumber(ObjectNode profile, String key, @Nullable Integer value) {
    if (value != null) {
      profile.withObject("/resolver/defaults").put(key, value);
    }
  }

  private static void putAddress(ObjectNode profile, String key, @Nullable InetAddress value) {
    if (value != null) {
      profile.withObject("/resolver").put(key, value.getHostAddress());
    }
  }
}
