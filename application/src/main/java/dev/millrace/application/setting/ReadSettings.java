package dev.millrace.application.setting;

import java.util.List;

/** Shows all settings as they are in force on this node. */
public final class ReadSettings {

  private final SettingsInForce settings;

  public ReadSettings(SettingsInForce settings) {
    this.settings = settings;
  }

  /**
   * All settings in the order of the documentation, secrets masked.
   *
   * @throws dev.millrace.application.error.Unavailable if the store does not answer
   */
  public List<SettingState> read() {
    return settings.states();
  }
}
