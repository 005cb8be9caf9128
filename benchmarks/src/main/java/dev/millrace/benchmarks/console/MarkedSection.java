package dev.millrace.benchmarks.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that is written by a program, between two lines.
 *
 * @param name as in {@code queue}
 */
public record MarkedSection(String name) {

  /**
   * Puts the text between the two marks of the document.
   *
   * @throws IOException if the document has no marks or cannot be written
   */
  public void replace(Path document, String text) throws IOException {
    String first = "<!-- %1$s tables: written by dev/bench %1$s --write -->".formatted(name);
    String last = "<!-- end of %s tables -->".formatted(name);
    String old = Files.readString(document);
    int begin = old.indexOf(first);
    int end = old.indexOf(last);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " lacks the lines " + first + " and " + last + ".");
    }
    Files.writeString(
        document, old.substring(0, begin + first.length()) + "\n" + text + old.substring(end));
  }
}
