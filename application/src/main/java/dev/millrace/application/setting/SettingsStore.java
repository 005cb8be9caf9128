package dev.millrace.application.setting;

import dev.millrace.application.DrivenPort;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values that operators chose while nodes ran, for all nodes of a store. There are as
 * many as there are settings at the most, so they are read in one piece.
 */
@DrivenPort
public interface SettingsStore {

  /** All values by the keys of their settings; a setting that nobody chose is not among them. */
  Map<String, String> read();

  /**
   * Stores values, all of them or none; the other settings stay as they are.
   *
   * @param changes by key; null takes a value away, also one that is not there
   */
  void change(Map<String, @Nullable String> changes);
}
