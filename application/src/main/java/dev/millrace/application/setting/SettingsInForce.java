package dev.millrace.application.setting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which value of each setting holds on this node: what operators chose goes over what the node was
 * started with, but never over a flag. Safe for many threads.
 */
public final class SettingsInForce {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsInForce.class);

  private final Map<String, SettingDefinition> definitions = new LinkedHashMap<>();
  private final SettingsStore store;
  private final SettingsListener listener;
  private final Map<String, String> told = new HashMap<>();
  private final Set<String> warned = new HashSet<>();

  /**
   * @param definitions all settings; a live one has a value
   * @param listener puts what changes into force
   */
  public SettingsInForce(
      List<SettingDefinition> definitions, SettingsStore store, SettingsListener listener) {
    this.store = store;
    this.listener = listener;
    for (SettingDefinition definition : definitions) {
      this.definitions.put(definition.key(), definition);
      if (definition.live()) {
        told.put(definition.key(), Objects.requireNonNull(definition.value(), definition.key()));
      }
    }
  }

  /** The settings that there are, by key, in the order of the documentation. */
  Map<String, SettingDefinition> definitions() {
    return definitions;
  }

  /**
   * All settings, read from the store.
   *
   * @throws dev.millrace.application.error.Unavailable if the store does not answer
   */
  List<SettingState> states() {
    Map<String, String> chosen = store.read();
    return definitions.values().stream().map(one -> state(one, chosen.get(one.key()))).toList();
  }

  private static SettingState state(SettingDefinition definition, @Nullable String chosen) {
    boolean isChosen = counts(definition, chosen);
    return new SettingState(
        definition.key(),
        isChosen ? definition.form().canonical(Objects.requireNonNull(chosen)) : definition.value(),
        definition.form().type(),
        isChosen ? SettingSource.DATABASE : definition.source(),
        definition.isReadonly());
  }

  /** A value of another version that this one does not understand is as good as none. */
  private static boolean counts(SettingDefinition definition, @Nullable String chosen) {
    return chosen != null && !definition.isReadonly() && definition.form().flaw(chosen).isEmpty();
  }

  /**
   * Reads the store and puts into force what has changed since the last time.
   *
   * @throws dev.millrace.application.error.Unavailable if the store does not answer; all stays as
   *     it is
   */
  public synchronized void refresh() {
    Map<String, String> chosen = store.read();
    for (SettingDefinition definition : definitions.values()) {
      if (definition.live()) {
        follow(definition, chosen.get(definition.key()));
      }
    }
  }

  private void follow(SettingDefinition definition, @Nullable String chosen) {
    warn(definition, chosen);
    String value = Objects.requireNonNull(state(definition, chosen).value());
    String before = told.get(definition.key());
    if (!value.equals(before)) {
      LOG.atInfo()
          .addKeyValue("setting", definition.key())
          .addKeyValue("value", value)
          .addKeyValue("before", before)
          .log("{} is {} from now on; it was {}", definition.key(), value, before);
      listener.changed(definition.key(), value);
      told.put(definition.key(), value);
    }
  }

  private void warn(SettingDefinition definition, @Nullable String chosen) {
    boolean strange = chosen != null && definition.form().flaw(chosen).isPresent();
    if (!strange) {
      warned.remove(definition.key());
    } else if (warned.add(definition.key())) {
      LOG.warn(
          "The store has a value for {} that this version does not take; it is passed over",
          definition.key());
    }
  }
}
