package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.ConfigurationLoader;
import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.configuration.KnownSettings;
import dev.millrace.bootstrap.configuration.Setting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The flags of one command that set settings, made from {@link KnownSettings}. */
final class SettingFlags {

  private static final String CONFIG = "config";

  /** After the options of the command itself. */
  private static final int LAST = 100;

  private final Environment environment;
  private final List<Setting<?>> settings;
  private final Map<Setting<?>, String> otherNames = new HashMap<>();
  private final Map<String, String> given = new LinkedHashMap<>();

  /**
   * @param parts which parts of the configuration the command has flags for
   */
  SettingFlags(Environment environment, String... parts) {
    this.environment = environment;
    this.settings = KnownSettings.of(List.of(parts));
  }

  /** The same with a second name for one flag. */
  SettingFlags alsoNamed(Setting<?> setting, String flag) {
    otherNames.put(setting, flag);
    return this;
  }

  void addTo(CommandSpec spec) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading("%nSettings, also as variables and in a file:%n")
            .order(LAST)
            .exclusive(false)
            .validate(false)
            .addArg(file());
    settings.forEach(setting -> group.addArg(option(setting)));
    spec.addArgGroup(group.build());
  }

  private OptionSpec file() {
    return OptionSpec.builder("-c", "--" + CONFIG)
        .type(String.class)
        .paramLabel("FILE")
        .setter(keep(CONFIG))
        .description("A configuration file in YAML or JSON (MILLRACE_CONFIG).")
        .build();
  }

  private OptionSpec option(Setting<?> setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(names(setting))
            .paramLabel(setting.form().placeholder())
            .setter(keep(setting.flag()))
            .description(describe(setting));
    if (setting.form().isOnOff()) {
      return option.type(Boolean.class).arity("0").fallbackValue("true").negatable(true).build();
    }
    return option.type(String.class).arity("1").build();
  }

  private String[] names(Setting<?> setting) {
    String other = otherNames.get(setting);
    String flag = "--" + setting.flag();
    return other == null ? new String[] {flag} : new String[] {flag, "--" + other};
  }

  private ISetter keep(String flag) {
    return new ISetter() {
      @Override
      public <T> @Nullable T set(@Nullable T value) {
        if (value == null) {
          given.remove(flag);
        } else {
          given.put(flag, value.toString());
        }
        return null;
      }
    };
  }

  private static String[] describe(Setting<?> setting) {
    String defaults = "Default: " + setting.defaultWords() + ".";
    return new String[] {
      escape(setting.description()),
      escape("Allowed: " + setting.form().allowed() + "."),
      escape(defaults)
    };
  }

  private static String escape(String text) {
    return text.replace("%", "%%");
  }

  /** The configuration with these flags. */
  Configuration load() {
    return load(Map.of());
  }

  /**
   * The configuration with these flags.
   *
   * @param own flags that the command itself sets; they win
   */
  Configuration load(Map<String, String> own) {
    Map<String, String> flags = new LinkedHashMap<>(given);
    flags.putAll(own);
    String file = flags.remove(CONFIG);
    return new ConfigurationLoader(environment).load(flags, file == null ? null : Path.of(file));
  }

  /** Whether the flag was given. */
  boolean has(Setting<?> setting) {
    return given.containsKey(setting.flag());
  }
}
