package dev.millrace.application.setting;

import org.jspecify.annotations.Nullable;

/**
 * A setting as it is in force on this node.
 *
 * @param value in its canonical form and without secrets; null when nothing is set
 * @param readonly whether the API cannot change it
 */
public record SettingState(
    String key,
    @Nullable String value,
    SettingForm.Type type,
    SettingSource source,
    boolean readonly) {}
