package dev.millrace.persistence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that somebody has read and found right; it is to stay as it is. */
public final class GoldenFile {

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "millrace", "persistence", "golden");
  private static final String RENEW = "golden.renew";

  private GoldenFile() {}

  /** Compares with the file of that name, or writes it where that was asked for. */
  public static void assertSame(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean(RENEW)) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text)
        .as(
            "%s is not as it was; if that is meant, write it anew with -D%s=true and read it",
            file, RENEW)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
