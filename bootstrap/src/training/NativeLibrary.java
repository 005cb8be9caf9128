import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks SQLite's library for the machine that builds, so that a start need not: otherwise each
 * one unpacks it into the folder for temporary files and compares it, octet by octet.
 *
 * <p>The folder has the name that {@code uname} gives the machine, and the launcher takes it only
 * on such a one. A distribution without it works, only slower.
 */
final class NativeLibrary {

  private static final String JAR = "sqlite-jdbc-";

  private final Path folder;

  NativeLibrary(Path folder) {
    this.folder = folder;
  }

  void unpack() throws IOException, InterruptedException {
    Optional<Path> jar = jar();
    String machine = jar.isPresent() ? told("uname", "-sm") : "";
    if (machine.isEmpty()) {
      System.out.println("SQLite's library stays packed: each start unpacks it.");
      return;
    }
    String kind =
        told(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            jar.get().toString(),
            "org.sqlite.util.OSInfo");
    try (ZipFile packed = new ZipFile(jar.get().toFile())) {
      Optional<? extends ZipEntry> entry =
          packed.stream()
              .filter(file -> file.getName().startsWith("org/sqlite/native/" + kind + "/"))
              .filter(file -> !file.isDirectory())
              .findFirst();
      if (entry.isPresent()) {
        Path target = folder.resolve("native-" + machine.replace(' ', '-'));
        Files.createDirectories(target);
        String name = Path.of(entry.get().getName()).getFileName().toString();
        try (InputStream content = packed.getInputStream(entry.get())) {
          Files.copy(content, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private Optional<Path> jar() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(JAR)).findFirst();
    }
  }

  /** What a command prints; nothing if there is no such command. */
  private static String told(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      return process.waitFor() == 0 ? output : "";
    } catch (IOException e) {
      return ""; // There is no such command on this system.
    }
  }
}
