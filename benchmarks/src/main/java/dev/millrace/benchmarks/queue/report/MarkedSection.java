package dev.millrace.benchmarks.queue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document that is written by the benchmarks. */
public final class MarkedSection {

  private static final String BEGIN = "<!-- queue tables: written by dev/bench queue --write -->";
  private static final String END = "<!-- end of queue tables -->";

  private MarkedSection() {}

  /**
   * Puts the text between the two marks of the document.
   *
   * @throws IOException if the document has no marks or cannot be written
   */
  public static void replace(Path document, String text) throws IOException {
    String old = Files.readString(document);
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " lacks the lines " + BEGIN + " and " + END + ".");
    }
    Files.writeString(
        document, old.substring(0, begin + BEGIN.length()) + "\n" + text + old.substring(end));
  }
}
