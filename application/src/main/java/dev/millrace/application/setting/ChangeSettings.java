package dev.millrace.application.setting;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Unavailable;
import dev.millrace.domain.RuleViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes settings for all nodes of the store. This node goes by them once the call has answered,
 * the others some seconds later.
 */
public final class ChangeSettings {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeSettings.class);

  private final SettingsInForce settings;
  private final SettingsStore store;

  public ChangeSettings(SettingsInForce settings, SettingsStore store) {
    this.settings = settings;
    this.store = store;
  }

  /**
   * Changes all that is named or, if any of it cannot be, nothing.
   *
   * @param wanted by key; null takes back what was chosen, so that the value is again what the
   *     nodes were started with
   * @return all settings as they are now
   * @throws RuleViolation {@code unknown_setting}, {@code invalid_setting}
   * @throws Conflict {@code readonly_setting}
   */
  public List<SettingState> change(Map<String, @Nullable String> wanted) {
    Map<String, @Nullable String> changes = new HashMap<>();
    wanted.forEach((key, value) -> changes.put(key, checked(key, value)));
    store.change(changes);
    follow();
    return settings.states();
  }

  private @Nullable String checked(String key, @Nullable String value) {
    SettingDefinition definition = settings.definitions().get(key);
    if (definition == null) {
      throw new RuleViolation(
          "unknown_setting", "There is no setting " + key + "; GET /settings lists all.");
    }
    requireChangeable(definition);
    if (value == null) {
      return null;
    }
    definition
        .form()
        .flaw(value)
        .ifPresent(
            flaw -> {
              throw new RuleViolation("invalid_setting", key + " " + flaw + ".");
            });
    return definition.form().canonical(value);
  }

  private static void requireChangeable(SettingDefinition definition) {
    if (!definition.live()) {
      throw new Conflict(
          "readonly_setting",
          definition.key()
              + " takes effect at a start only; set it as a flag, as a variable or in the file, and"
              + " restart.");
    }
    if (definition.isReadonly()) {
      throw new Conflict(
          "readonly_setting",
          definition.key()
              + " was given to this node as a flag, which has the last word; start it without the"
              + " flag to change it here.");
    }
  }

  /** The change is stored; a node that cannot read it back now will soon. */
  private void follow() {
    try {
      settings.refresh();
    } catch (Unavailable e) {
      LOG.warn("The settings that were just changed will be read again in some seconds", e);
    }
  }
}
