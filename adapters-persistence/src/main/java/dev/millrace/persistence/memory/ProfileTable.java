package dev.millrace.persistence.memory;

import dev.millrace.domain.profile.Profile;
import dev.millrace.persistence.memory.table.Index;
import dev.millrace.persistence.memory.table.Rows;
import dev.millrace.persistence.memory.table.UndoLog;
import java.util.Comparator;

/** Profiles, and all configs that they ever had. */
final class ProfileTable {
  final Rows<Long, Profile> rows;
  final Index<String, Profile> byName;
  final Rows<Long, Config> configs;
  private final Index<String, Config> byText;
  private long lastId;

  ProfileTable(UndoLog undo) {
    rows = new Rows<>(undo, Comparator.naturalOrder());
    byName = rows.index(Profile::name);
    configs = new Rows<>(undo, Comparator.naturalOrder());
    byText = configs.index(Config::text);
  }

  /** A config and the number that stands for it. */
  record Config(long revision, String text) {}

  /** A number that no profile had. */
  long nextId() {
    return ++lastId;
  }

  /** The number that stands for the config, which is kept if it is new. */
  long revisionOf(String config) {
    Config known = byText.get(config);
    if (known != null) {
      return known.revision();
    }
    long revision = configs.all().size() + 1L;
    configs.put(revision, new Config(revision, config));
    return revision;
  }
}
