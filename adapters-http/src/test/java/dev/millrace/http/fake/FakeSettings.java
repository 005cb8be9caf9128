package dev.millrace.http.fake;

import dev.millrace.application.setting.ChangeSettings;
import dev.millrace.application.setting.ReadSettings;
import dev.millrace.application.setting.SettingDefinition;
import dev.millrace.application.setting.SettingForm;
import dev.millrace.application.setting.SettingSource;
import dev.millrace.application.setting.SettingsInForce;
import dev.millrace.application.setting.SettingsStore;
import dev.millrace.http.setting.SettingsUseCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A few settings, kept in a map. */
final class FakeSettings implements SettingsStore {
  private final FakeState state;
  private final Map<String, String> values = new ConcurrentHashMap<>();

  FakeSettings(FakeState state) {
    this.state = state;
  }

  /** Takes what the pattern describes. */
  private record Form(Type type, String pattern) implements SettingForm {
    @Override
    public Optional<String> flaw(String text) {
      return text.matches(pattern)
          ? Optional.empty()
          : Optional.of("\"" + text + "\" is no such value; allowed: " + pattern);
    }

    @Override
    public String canonical(String text) {
      return text;
    }
  }

  SettingsUseCases useCases() {
    SettingForm number = new Form(SettingForm.Type.NUMBER, "[0-9]{1,4}");
    SettingForm flag = new Form(SettingForm.Type.FLAG, "true|false");
    SettingForm text = new Form(SettingForm.Type.TEXT, "[a-z*]+");
    SettingsInForce settings =
        new SettingsInForce(
            List.of(
                new SettingDefinition("workers.count", "16", SettingSource.DEFAULT, number, true),
                new SettingDefinition(
                    "public_api.enabled", "false", SettingSource.CONFIG_FILE, flag, true),
                new SettingDefinition("log.level", "info", SettingSource.CLI_FLAG, text, true),
                new SettingDefinition(
                    "database.password", "***", SettingSource.ENVIRONMENT, text, false),
                new SettingDefinition("http.tls_cert", null, SettingSource.DEFAULT, text, false)),
            this,
            (key, value) -> {});
    return new SettingsUseCases(new ReadSettings(settings), new ChangeSettings(settings, this));
  }

  @Override
  public Map<String, String> read() {
    state.touch();
    return Map.copyOf(values);
  }

  @Override
  public void change(Map<String, @Nullable String> changes) {
    state.touch();
    changes.forEach(
        (key, value) -> {
          if (value == null) {
            values.remove(key);
          } else {
            values.put(key, value);
          }
        });
  }
}
