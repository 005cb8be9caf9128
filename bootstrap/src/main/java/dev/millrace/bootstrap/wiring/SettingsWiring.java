package dev.millrace.bootstrap.wiring;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.application.maintenance.MaintenanceSettings;
import dev.millrace.application.setting.ChangeSettings;
import dev.millrace.application.setting.FollowSettings;
import dev.millrace.application.setting.ReadSettings;
import dev.millrace.application.setting.SettingDefinition;
import dev.millrace.application.setting.SettingForm;
import dev.millrace.application.setting.SettingSource;
import dev.millrace.application.setting.SettingsInForce;
import dev.millrace.application.setting.SettingsStore;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.bootstrap.configuration.AccessKeys;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.DatabaseKeys;
import dev.millrace.bootstrap.configuration.EffectiveValue;
import dev.millrace.bootstrap.configuration.KnownSettings;
import dev.millrace.bootstrap.configuration.NodeKeys;
import dev.millrace.bootstrap.configuration.Origin;
import dev.millrace.bootstrap.configuration.PublicApiKeys;
import dev.millrace.bootstrap.configuration.Setting;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.publicapi.PublicSettings;
import dev.millrace.http.setting.SettingsUseCases;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings together what the node was started with and what operators choose while it runs. */
final class SettingsWiring {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsWiring.class);

  private final LiveSettings live = new LiveSettings();
  private final SettingsStore store;
  private final SettingsInForce inForce;

  SettingsWiring(Configuration configuration, SettingsStore store) {
    this.store = store;
    List<SettingDefinition> definitions = definitions(configuration);
    definitions.stream()
        .filter(SettingDefinition::live)
        .forEach(one -> live.changed(one.key(), String.valueOf(one.value())));
    this.inForce = new SettingsInForce(definitions, store, live);
    live.onChange(NodeKeys.LOG_LEVEL, LoggingSetup::setLevel);
  }

  private static List<SettingDefinition> definitions(Configuration configuration) {
    Map<String, EffectiveValue> effective =
        configuration.effective().stream()
            .collect(Collectors.toMap(EffectiveValue::key, Function.identity()));
    return KnownSettings.ALL.stream()
        .map(setting -> definition(setting, effective.get(setting.key())))
        .toList();
  }

  private static SettingDefinition definition(
      Setting<?> setting, @Nullable EffectiveValue effective) {
    SettingForm form = new ConfiguredForm(setting.form());
    String text = effective == null ? null : effective.value();
    return new SettingDefinition(
        setting.key(),
        text == null || form.flaw(text).isPresent() ? text : form.canonical(text),
        source(effective == null ? Origin.DEFAULT : effective.origin()),
        form,
        KnownSettings.LIVE.contains(setting));
  }

  private static SettingSource source(Origin origin) {
    return switch (origin.kind()) {
      case CLI_FLAG -> SettingSource.CLI_FLAG;
      case ENVIRONMENT -> SettingSource.ENVIRONMENT;
      case CONFIG_FILE -> SettingSource.CONFIG_FILE;
      case DEFAULT -> SettingSource.DEFAULT;
    };
  }

  /** What can change while the node runs. */
  LiveSettings live() {
    return live;
  }

  SettingsUseCases useCases() {
    return new SettingsUseCases(new ReadSettings(inForce), new ChangeSettings(inForce, store));
  }

  /** How long things are kept now. */
  MaintenanceSettings.Keeping keeping() {
    return new MaintenanceSettings.Keeping(
        retention(), new RetentionPolicy(live.get(AccessKeys.AUDIT_RETENTION_DAYS)));
  }

  /** How long runs are kept now. */
  RetentionPolicy retention() {
    return new RetentionPolicy(live.get(DatabaseKeys.RETENTION_DAYS));
  }

  /** Whether name servers may be given now that are not part of the Internet. */
  boolean anyAddress() {
    return live.get(PublicApiKeys.ALLOW_PRIVATE_IP);
  }

  /** What there is for everybody now. */
  PublicSettings publicApi() {
    return new PublicSettings(
        live.get(PublicApiKeys.PUBLIC_API),
        live.get(PublicApiKeys.RATE_LIMIT_MAX),
        live.get(PublicApiKeys.RATE_LIMIT_WINDOW));
  }

  /** Puts into force what was chosen before this start; all parts have to be there. */
  void apply() {
    try {
      inForce.refresh();
    } catch (ApplicationException e) {
      LOG.warn("The store did not tell which settings were chosen; they are read again soon", e);
    }
  }

  /** What goes on looking, not started yet. */
  FollowSettings follow(Telemetry telemetry) {
    return new FollowSettings(inForce, telemetry);
  }
}
