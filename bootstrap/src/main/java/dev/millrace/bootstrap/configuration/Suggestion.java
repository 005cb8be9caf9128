package dev.millrace.bootstrap.configuration;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant who mistyped a name. */
final class Suggestion {

  private static final int MAX_DISTANCE = 4;

  private Suggestion() {}

  /** The rest of a message: either the nearest name or all of them. */
  static String of(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(typed, name) <= MAX_DISTANCE)
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .map(name -> "; did you mean " + name + "?")
        .orElse("; allowed: " + String.join(", ", names));
  }

  /** How many letters must be added, removed or changed. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= right.length(); column++) {
        int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[right.length()];
  }
}
