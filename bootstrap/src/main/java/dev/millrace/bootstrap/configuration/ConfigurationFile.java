package dev.millrace.bootstrap.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A configuration file in YAML, of which JSON is a part. Parts nest; {@code ${NAME}} in a value
 * stands for an environment variable.
 */
final class ConfigurationFile implements Source {

  private static final long MAX_BYTES = 1_000_000;

  private final Path path;
  private final Variables variables;
  private final Map<String, RawValue> values = new LinkedHashMap<>();

  private ConfigurationFile(Path path, Environment environment) {
    this.path = path;
    this.variables = new Variables(environment);
  }

  /**
   * @throws ConfigurationProblem if it cannot be read, or says something that nobody understands
   */
  static ConfigurationFile read(Path path, Environment environment) {
    ConfigurationFile file = new ConfigurationFile(path, environment);
    JsonNode root = file.parse(file.load());
    if (!root.isMissingNode() && !root.isNull()) {
      file.requireObject(root, "the file");
      file.collect("", root);
    }
    return file;
  }

  @Override
  public Optional<RawValue> find(Setting<?> setting) {
    return Optional.ofNullable(values.get(setting.key()));
  }

  private String load() {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new ConfigurationProblem(path + ": the configuration file is larger than 1 MB");
      }
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new ConfigurationProblem(path + ": the configuration file is not UTF-8 text");
    } catch (IOException e) {
      String reason = Files.exists(path) ? "cannot be read" : "does not exist";
      throw new ConfigurationProblem(path + ": the configuration file " + reason);
    }
  }

  private JsonNode parse(String text) {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      throw new ConfigurationProblem(
          // What the parser says may quote the line, and with it a password.
          "%s%s: the configuration file is no valid YAML or JSON at or before this line; a value with special characters stands in quotes"
              .formatted(path, place(e)));
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr();
  }

  private void collect(String prefix, JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String key = prefix + field.getKey();
      JsonNode value = field.getValue();
      if (value.isObject()) {
        requirePart(key);
        collect(Spellings.part(key) + ".", value);
      } else {
        add(Spellings.key(key), value);
      }
    }
  }

  private void add(String key, JsonNode value) {
    Setting<?> setting =
        KnownSettings.ALL.stream()
            .filter(known -> known.key().equals(key))
            .findFirst()
            .orElseThrow(() -> unknown(key));
    if (value.isArray()) {
      throw new ConfigurationProblem(
          "%s: a list (file %s) is not a single value; allowed: %s"
              .formatted(key, path, setting.form().allowed()));
    }
    if (setting == DatabaseKeys.DB_PASSWORD && value.isNumber()) {
      throw new ConfigurationProblem(
          "%s: a number (file %s) may lose digits on its way; write it in quotes"
              .formatted(key, path));
    }
    if (!value.isNull()) {
      if (values.containsKey(key)) {
        throw new ConfigurationProblem(
            "%s: is set twice (file %s), in two spellings; keep one".formatted(key, path));
      }
      Origin origin = new Origin(Origin.Kind.CONFIG_FILE, path.toString());
      values.put(key, new RawValue(variables.expand(value.asString(), key, path), origin));
    }
  }

  private void requireObject(JsonNode node, String what) {
    if (!node.isObject()) {
      throw new ConfigurationProblem(
          path + ": " + what + " must hold keys and values, for example \"log:\" with \"level:\"");
    }
  }

  private void requirePart(String key) {
    if (!Spellings.isPart(key)
        && KnownSettings.ALL.stream().noneMatch(setting -> setting.key().startsWith(key + "."))) {
      throw unknown(key);
    }
  }

  private ConfigurationProblem unknown(String key) {
    return new ConfigurationProblem(
        "%s: unknown key (file %s)%s"
            .formatted(
                key,
                path,
                Suggestion.of(key, KnownSettings.ALL.stream().map(Setting::key).toList())));
  }
}
