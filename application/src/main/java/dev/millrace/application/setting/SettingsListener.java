package dev.millrace.application.setting;

/** Puts a live setting into force. */
@FunctionalInterface
public interface SettingsListener {

  /**
   * The setting has this value from now on; called once for each change, by one thread at a time.
   *
   * @param value canonical and without flaws
   */
  void changed(String key, String value);
}
