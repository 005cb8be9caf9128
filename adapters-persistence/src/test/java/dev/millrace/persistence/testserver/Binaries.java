package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** A server's programs, unpacked from the artifact that the build fetched. */
final class Binaries {

  private Binaries() {}

  /** Why this machine can't run them; empty where it can. */
  static String obstacle() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return "linux amd64".equals(system.toLowerCase(Locale.ROOT))
        ? ""
        : "the binaries are for Linux on x86-64, this is " + system;
  }

  /**
   * The folder with {@code bin} and {@code share}, unpacked once for all runs on this machine.
   *
   * @param name as the build calls the artifact
   */
  static Path unpacked(String name) throws IOException {
    Properties known = known();
    Path folder = Workplace.unpacked(name + "-" + known.getProperty(name));
    if (Files.notExists(folder)) {
      Path jar = Path.of(known.getProperty("folder"), name + ".jar");
      Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
      if (name.startsWith("postgres")) {
        unpackTar(jar, fresh);
      } else {
        unpackMariadb(jar, fresh);
      }
      Command.run(List.of("chmod", "-R", "u=rwX,go=rX", fresh.toString()));
      moveOrDiscard(fresh, folder);
    }
    return folder;
  }

  private static Properties known() throws IOException {
    Properties known = new Properties();
    try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
      if (in == null) {
        throw new IOException("binaries.properties is missing: build with Maven.");
      }
      known.load(in);
    }
    return known;
  }

  /** Two processes may unpack at once; the first one wins. */
  private static void moveOrDiscard(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      Workplace.delete(fresh);
      if (Files.notExists(folder)) {
        throw e;
      }
    }
  }

  private static void unpackTar(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry packed =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findAny()
              .orElseThrow(() -> new IOException("No archive in " + jar));
      try (InputStream tar = new XZInputStream(zip.getInputStream(packed))) {
        Command.run(List.of("tar", "-x", "--no-same-owner", "-C", folder.toString()), tar);
      }
    }
  }

  /** Only what the server needs: its client programs and libraries are half of the archive. */
  private static void unpackMariadb(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName().replaceFirst("^.*/linux/", "");
        if (name.equals("bin/mariadbd")
            || name.matches("share/(english/|charsets/).+|share/.+\\.sql")) {
          Path target = folder.resolve(name).normalize();
          if (!entry.isDirectory() && target.startsWith(folder)) {
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
              Files.copy(in, target);
            }
          }
        }
      }
    }
    Command.run(List.of("chmod", "+x", folder.resolve("bin/mariadbd").toString()));
  }
}
