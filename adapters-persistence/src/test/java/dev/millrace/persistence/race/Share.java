package dev.millrace.persistence.race;

import java.util.List;

/**
 * What one process does in a race.
 *
 * @param process its name, of which no other process has one
 * @param from the first number that it pushes
 * @param to behind the last
 * @param workers how many threads lease
 */
record Share(String process, int from, int to, int workers) {

  List<String> words() {
    return List.of(
        process, Integer.toString(from), Integer.toString(to), Integer.toString(workers));
  }

  static Share parse(String[] words) {
    return new Share(
        words[0],
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]));
  }

  /** The same for the process that comes after one that was killed. */
  Share successor(String name, int pushed) {
    return new Share(name, pushed, to, workers);
  }
}
