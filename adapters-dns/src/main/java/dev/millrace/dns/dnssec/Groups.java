package dev.millrace.dns.dnssec;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Who shows what: servers or addresses by what they have in common, sorted by it. Used by one
 * thread.
 *
 * @param <K> what they have in common, for example a key tag
 * @param <S> servers or addresses
 */
final class Groups<K extends Comparable<K>, S> {

  private final SortedMap<K, List<S>> members = new TreeMap<>();

  void add(K common, S member) {
    members.computeIfAbsent(common, k -> new ArrayList<>()).add(member);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  int size() {
    return members.size();
  }

  void forEach(BiConsumer<K, List<S>> action) {
    members.forEach(action);
  }

  /** Takes a member out of a group; an empty group goes. */
  void remove(K common, S member) {
    members.computeIfPresent(
        common,
        (k, list) -> {
          list.removeIf(member::equals);
          return list.isEmpty() ? null : list;
        });
  }
}
