package dev.millrace.application.setting;

/** Where the value of a setting came from, from the weakest to the strongest. */
public enum SettingSource {
  DEFAULT,
  CONFIG_FILE,
  ENVIRONMENT,
  /** Chosen through the API while nodes ran. */
  DATABASE,
  CLI_FLAG
}
