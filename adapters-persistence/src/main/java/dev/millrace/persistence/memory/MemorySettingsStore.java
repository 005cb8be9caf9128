package dev.millrace.persistence.memory;

import dev.millrace.application.setting.SettingsStore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings in memory. */
final class MemorySettingsStore implements SettingsStore {
  private final MemoryState state;

  MemorySettingsStore(MemoryState state) {
    this.state = state;
  }

  @Override
  public Map<String, String> read() {
    return state.atomically(() -> Map.copyOf(state.settings.all()));
  }

  @Override
  public void change(Map<String, @Nullable String> changes) {
    state.atomically(
        () -> {
          changes.forEach(this::put);
          return changes.size();
        });
  }

  private void put(String key, @Nullable String value) {
    if (value == null) {
      state.settings.remove(key);
    } else {
      state.settings.put(key, value);
    }
  }
}
