package dev.millrace.application.setting;

import org.jspecify.annotations.Nullable;

/**
 * A setting, and what this node was started with.
 *
 * @param key for example {@code workers.count}
 * @param value in its canonical form and without secrets; null when nothing is set
 * @param source where it came from
 * @param live whether it can be changed while nodes run
 */
public record SettingDefinition(
    String key, @Nullable String value, SettingSource source, SettingForm form, boolean live) {

  /** Whether the API cannot change it here: it needs a restart, or a flag has the last word. */
  public boolean isReadonly() {
    return !live || source == SettingSource.CLI_FLAG;
  }
}
