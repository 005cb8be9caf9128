package dev.millrace.bootstrap.wiring;

import dev.millrace.application.setting.SettingsListener;
import dev.millrace.bootstrap.configuration.BadValueException;
import dev.millrace.bootstrap.configuration.KnownSettings;
import dev.millrace.bootstrap.configuration.Setting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The values that settings have now which can change while the node runs. Parts that can ask each
 * time do; others are told. Safe for many threads.
 */
final class LiveSettings implements SettingsListener {

  private final Map<String, Object> values = new ConcurrentHashMap<>();
  private final List<Hearer<?>> hearers = new CopyOnWriteArrayList<>();

  private record Hearer<T>(Setting<T> setting, Consumer<? super T> consumer) {}

  /** The value now. */
  @SuppressWarnings("unchecked") // only the setting's own form makes its values
  <T> T get(Setting<T> setting) {
    Object value = values.get(setting.key());
    if (value == null) {
      throw new IllegalStateException(setting.key() + " has no value");
    }
    return (T) value;
  }

  /** Tells of each value that comes from now on. */
  <T> void onChange(Setting<T> setting, Consumer<? super T> consumer) {
    hearers.add(new Hearer<>(setting, consumer));
  }

  @Override
  public void changed(String key, String value) {
    KnownSettings.LIVE.stream()
        .filter(setting -> setting.key().equals(key))
        .forEach(setting -> put(setting, value));
    hearers.stream().filter(hearer -> hearer.setting().key().equals(key)).forEach(this::tell);
  }

  private void put(Setting<?> setting, String value) {
    try {
      values.put(setting.key(), setting.form().parse(value));
    } catch (BadValueException e) {
      throw new IllegalArgumentException(setting.key() + " " + e.getMessage(), e);
    }
  }

  private <T> void tell(Hearer<T> hearer) {
    hearer.consumer().accept(get(hearer.setting()));
  }
}
