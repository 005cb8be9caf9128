package dev.millrace.application.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Unavailable;
import dev.millrace.domain.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose word counts, and what happens when it changes. */
class SettingsInForceTest {

  private static final SettingForm DIGITS =
      new SettingForm() {
        @Override
        public Type type() {
          return Type.NUMBER;
        }

        @Override
        public Optional<String> flaw(String text) {
          return text.strip().matches("[0-9]+")
              ? Optional.empty()
              : Optional.of("\"" + text + "\" is no number; allowed: digits");
        }

        @Override
        public String canonical(String text) {
          return String.valueOf(Integer.parseInt(text.strip()));
        }
      };

  private static final List<SettingDefinition> DEFINITIONS =
      List.of(
          live("count", "16", SettingSource.DEFAULT),
          live("days", "30", SettingSource.ENVIRONMENT),
          live("level", "1", SettingSource.CLI_FLAG),
          new SettingDefinition("port", "80", SettingSource.CONFIG_FILE, DIGITS, false),
          new SettingDefinition("user", null, SettingSource.DEFAULT, DIGITS, false));

  private final InMemory store = new InMemory();
  private final List<String> told = new ArrayList<>();
  private final SettingsInForce settings =
      new SettingsInForce(DEFINITIONS, store, (key, value) -> told.add(key + "=" + value));
  private final ChangeSettings change = new ChangeSettings(settings, store);

  private static SettingDefinition live(String key, String value, SettingSource source) {
    return new SettingDefinition(key, value, source, DIGITS, true);
  }

  private static final class InMemory implements SettingsStore {
    private final Map<String, String> values = new HashMap<>();
    private boolean away;

    @Override
    public Map<String, String> read() {
      if (away) {
        throw new Unavailable("store_unavailable", "It is down.");
      }
      return Map.copyOf(values);
    }

    @Override
    public void change(Map<String, @Nullable String> changes) {
      changes.forEach(
          (key, value) -> {
            if (value == null) {
              values.remove(key);
            } else {
              values.put(key, value);
            }
          });
    }
  }

  private SettingState state(String key) {
    return new ReadSettings(settings)
        .read().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void aChosenValueGoesOverAllButAFlag() {
    store.values.putAll(Map.of("count", "8", "days", "7", "level", "9", "port", "81"));

    settings.refresh();

    assertThat(told).containsExactly("count=8", "days=7");
    assertThat(state("count")).extracting("value", "source").containsExactly("8", DATABASE);
    assertThat(state("days").source()).isEqualTo(DATABASE);
    assertThat(state("level"))
        .isEqualTo(new SettingState("level", "1", DIGITS.type(), SettingSource.CLI_FLAG, true));
    assertThat(state("port").value()).isEqualTo("80");
    assertThat(state("user").value()).isNull();
  }

  private static final SettingSource DATABASE = SettingSource.DATABASE;

  @Test
  void onlyWhatChangesIsPutIntoForceAndOnlyOnce() {
    store.values.put("count", "16");
    settings.refresh();
    assertThat(told).isEmpty();

    store.values.put("count", "17");
    settings.refresh();
    settings.refresh();

    assertThat(told).containsExactly("count=17");
  }

  @Test
  void aValueThatIsTakenBackFallsBackToWhatTheNodeWasStartedWith() {
    change.change(Map.of("days", "007"));
    assertThat(store.values).containsEntry("days", "7");

    List<SettingState> after = change.change(Collections.singletonMap("days", null));

    assertThat(told).containsExactly("days=7", "days=30");
    assertThat(after).isEqualTo(new ReadSettings(settings).read());
    assertThat(state("days").source()).isEqualTo(SettingSource.ENVIRONMENT);
  }

  @Test
  void aValueThatThisVersionDoesNotTakeIsPassedOver() {
    store.values.put("count", "many");

    settings.refresh();

    assertThat(told).isEmpty();
    assertThat(state("count")).extracting("value", "source").containsExactly("16", DEFAULT);
  }

  private static final SettingSource DEFAULT = SettingSource.DEFAULT;

  @Test
  void aChangeIsWholeOrNothing() {
    refused(Map.of("count", "8", "nope", "1"), "unknown_setting");
    refused(Map.of("count", "8", "days", "x"), "invalid_setting");
    assertThatThrownBy(() -> change.change(Map.of("count", "8", "level", "2")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("level was given to this node as a flag");
    assertThatThrownBy(() -> change.change(Map.of("count", "8", "port", "81")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("restart");

    assertThat(store.values).isEmpty();
    assertThat(told).isEmpty();
  }

  private void refused(Map<String, String> wanted, String code) {
    assertThatThrownBy(() -> change.change(new HashMap<>(wanted)))
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void whileTheStoreIsAwayAllStaysAsItIs() {
    change.change(Map.of("count", "8"));
    store.away = true;

    assertThatThrownBy(settings::refresh).isInstanceOf(Unavailable.class);
    assertThat(told).containsExactly("count=8");
  }
}
