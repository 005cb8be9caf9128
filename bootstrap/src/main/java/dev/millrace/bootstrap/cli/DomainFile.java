package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.name.DomainName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list of domains, one a line; what follows a {@code #} is a comment. */
final class DomainFile {

  private static final String STANDARD_INPUT = "-";

  private DomainFile() {}

  /**
   * @param name the path of a file, or {@code -} for standard input
   * @throws CannotRun if it cannot be read, or says something that is no domain
   */
  static List<DomainName> read(String name, InputStream standardInput) {
    try (BufferedReader lines = open(name, standardInput)) {
      List<DomainName> domains = new ArrayList<>();
      int number = 0;
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        number++;
        String text = line.replaceFirst("#.*", "").strip();
        if (!text.isEmpty()) {
          domains.add(parse(text, name, number));
        }
      }
      if (domains.isEmpty()) {
        throw new CannotRun("--file: there is no domain in " + name);
      }
      return domains;
    } catch (NoSuchFileException e) {
      throw new CannotRun("--file: " + name + " does not exist", e);
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      throw new CannotRun("--file: " + name + " cannot be read as UTF-8 text", e);
    }
  }

  private static BufferedReader open(String name, InputStream standardInput) throws IOException {
    return name.equals(STANDARD_INPUT)
        ? new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(name));
  }

  private static DomainName parse(String text, String name, int line) {
    try {
      return DomainName.parse(text);
    } catch (RuleViolation e) {
      throw new CannotRun("--file: %s, line %d: %s".formatted(name, line, e.getMessage()), e);
    }
  }
}
