package dev.millrace.application.profile;

import dev.millrace.application.error.Unavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the configs that jobs are tested with. A revision never changes, so those read last are
 * remembered; a store that does not answer for a while is waited for, as the test of a zone should
 * not fail for that.
 */
public final class ReadRevision {

  private static final int REMEMBERED = 50;
  private static final int ATTEMPTS = 30;

  private final ProfileStore store;
  private final Duration pause;
  private final Map<Long, String> remembered = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param pause between two attempts, of which there are thirty
   */
  public ReadRevision(ProfileStore store, Duration pause) {
    this.store = store;
    this.pause = pause;
  }

  /**
   * The config that a revision stands for.
   *
   * @return empty if there is none
   * @throws Unavailable if the store does not answer in all that time
   */
  public Optional<String> read(long revision) throws InterruptedException {
    Optional<String> known = recall(revision);
    if (known.isPresent()) {
      return known;
    }
    Optional<String> found = patiently(revision);
    found.ifPresent(config -> remember(revision, config));
    return found;
  }

  private Optional<String> patiently(long revision) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return store.configOf(revision);
      } catch (Unavailable e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(pause);
      }
    }
  }

  private Optional<String> recall(long revision) {
    synchronized (remembered) {
      return Optional.ofNullable(remembered.get(revision));
    }
  }

  private void remember(long revision, String config) {
    synchronized (remembered) {
      remembered.put(revision, config);
      if (remembered.size() > REMEMBERED) {
        remembered.remove(remembered.keySet().iterator().next());
      }
    }
  }
}
