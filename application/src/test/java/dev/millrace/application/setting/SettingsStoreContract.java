package dev.millrace.application.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.store.Race;
import dev.millrace.application.store.StoreContract;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link SettingsStore} promises. */
public abstract class SettingsStoreContract extends StoreContract {

  private static final String COUNT = "workers.count";
  private static final String LEVEL = "log.level";
  private static final int RACERS = 4;
  private static final int ROUNDS = 10;

  @Test
  void anEmptyStoreHasNoSettings() {
    assertThat(store.settings().read()).isEmpty();
  }

  @Test
  void valuesComeBackAsTheyWereStored() {
    String odd = "ä \" ' \\ % _ \uD83D\uDE00 " + "x".repeat(500);
    store.settings().change(Map.of(COUNT, "4", LEVEL, odd));

    assertThat(store.settings().read()).isEqualTo(Map.of(COUNT, "4", LEVEL, odd));
  }

  @Test
  void whatIsNotNamedStaysAsItIs() {
    store.settings().change(Map.of(COUNT, "4", LEVEL, "info"));
    store.settings().change(Map.of(COUNT, "5"));
    store.settings().change(Map.of());

    assertThat(store.settings().read()).isEqualTo(Map.of(COUNT, "5", LEVEL, "info"));
  }

  @Test
  void aValueIsTakenAwayAndCanBeStoredAgain() {
    store.settings().change(Map.of(COUNT, "4", LEVEL, "info"));

    store.settings().change(Collections.singletonMap(COUNT, null));
    store.settings().change(Collections.singletonMap(COUNT, null));
    assertThat(store.settings().read()).isEqualTo(Map.of(LEVEL, "info"));

    store.settings().change(Map.of(COUNT, "6"));
    assertThat(store.settings().read()).containsEntry(COUNT, "6");
  }

  @Test
  void aChangeThatIsBrokenOffLeavesNothing() {
    store.settings().change(Map.of(COUNT, "4"));

    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .call(
                        () -> {
                          store.settings().change(Map.of(COUNT, "5", LEVEL, "debug"));
                          throw new IllegalStateException("broken off");
                        }))
        .hasMessage("broken off");

    assertThat(store.settings().read()).isEqualTo(Map.of(COUNT, "4"));
  }

  @Test
  void changesAtTheSameTimeEndInTheValuesOfOneOfThem() throws Exception {
    Race race = new Race();
    for (int racer = 0; racer < RACERS; racer++) {
      String value = "racer " + racer;
      race.add(
          () -> {
            for (int round = 0; round < ROUNDS; round++) {
              store.settings().change(Map.of(COUNT, value, LEVEL, value, "a", value));
            }
          });
    }
    race.run();

    Map<String, String> settings = store.settings().read();
    assertThat(settings).hasSize(3);
    assertThat(Set.copyOf(settings.values())).hasSize(1);
  }
}
