package dev.millrace.http.setting;

import dev.millrace.application.setting.ChangeSettings;
import dev.millrace.application.setting.ReadSettings;

/** What can be done with settings. */
public record SettingsUseCases(ReadSettings read, ChangeSettings change) {}
