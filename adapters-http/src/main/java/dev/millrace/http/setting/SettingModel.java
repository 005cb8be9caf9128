package dev.millrace.http.setting;

import dev.millrace.application.setting.SettingForm;
import dev.millrace.application.setting.SettingState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting.
 *
 * @param value a string, an integer or a boolean; null when nothing is set
 */
record SettingModel(@Nullable Object value, String source, boolean readonly) {

  static SettingModel of(SettingState state) {
    String text = state.value();
    return new SettingModel(
        text == null ? null : valueOf(text, state.type()),
        state.source().name().toLowerCase(Locale.ROOT),
        state.readonly());
  }

  private static Object valueOf(String text, SettingForm.Type type) {
    return switch (type) {
      case TEXT -> text;
      case NUMBER -> Long.valueOf(text);
      case FLAG -> Boolean.valueOf(text);
    };
  }

  /** All by their keys, in the same order. */
  static Map<String, SettingModel> byKey(List<SettingState> states) {
    Map<String, SettingModel> models = new LinkedHashMap<>();
    states.forEach(state -> models.put(state.key(), of(state)));
    return models;
  }
}
