package planted.staticstate.application;

import java.util.concurrent.ConcurrentHashMap;

/** Breaks the rule on purpose. */
public final class Cache {
  static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();
}
