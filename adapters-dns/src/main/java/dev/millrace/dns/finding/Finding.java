package dev.millrace.dns.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing a case found: a tag with its arguments as text. The level is settled later, by the
 * profile.
 *
 * @param tag what was found
 * @param args in the order in which the tag declares them
 */
public record Finding(Tag tag, Map<String, String> args) {

  public Finding {
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  static Finding of(Tag tag, String... values) {
    List<Arg<?>> declared = tag.args();
    Map<String, String> args = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      args.put(declared.get(i).name(), values[i]);
    }
    return new Finding(tag, args);
  }
}
