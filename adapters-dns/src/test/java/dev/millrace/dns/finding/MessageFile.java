package dev.millrace.dns.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The messages of one module in one locale as their file has them, read without the leniency of
 * resource bundles: anything but UTF-8 fails, and a key that comes twice is there twice.
 */
record MessageFile(TestModule module, Locale locale) {

  private static final Path FOLDER = folder();

  /** One line. */
  record Message(String key, String template) {}

  /** The names of all message files there are. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return locale.equals(Locale.ENGLISH)
        ? module.id() + ".properties"
        : module.id() + "_" + locale + ".properties";
  }

  String text() {
    try {
      byte[] bytes = Files.readAllBytes(FOLDER.resolve(name()));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(name(), e);
    }
  }

  List<Message> messages() {
    return text().lines().map(MessageFile::message).toList();
  }

  private static Message message(String line) {
    int split = line.indexOf('=');
    if (split < 0) {
      throw new IllegalStateException("No message: " + line);
    }
    return new Message(line.substring(0, split), line.substring(split + 1));
  }

  private static Path folder() {
    URL folder = Messages.class.getResource("/dev/millrace/dns/messages");
    try {
      return Path.of(Objects.requireNonNull(folder).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
