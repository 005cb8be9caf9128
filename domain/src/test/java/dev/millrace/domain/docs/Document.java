package dev.millrace.domain.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file under {@code docs/}, as lines. */
public record Document(List<String> lines) {

  /** Reads it; the working directory of tests is the module. */
  public static Document named(String name) {
    try {
      return new Document(Files.readAllLines(Path.of("..", "docs", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows of the first table whose first column has this title, as cells without back-quotes.
   */
  public List<List<String>> rows(String firstColumn) {
    return lines.stream()
        .dropWhile(line -> !cells(line).getFirst().equals(firstColumn))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(Document::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.substring(1).split("\\|"))
            .map(cell -> cell.replace("`", "").strip())
            .toList()
        : List.of("");
  }
}
