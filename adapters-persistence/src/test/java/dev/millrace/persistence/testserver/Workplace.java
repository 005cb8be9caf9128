package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The folder in the temporary folder that holds unpacked servers, kept between runs, and the data
 * folders of those that run. It belongs to one user; others may only pass through.
 */
final class Workplace {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Path ROOT = prepare();

  private Workplace() {}

  static Path unpacked(String name) {
    return ROOT.resolve("unpacked").resolve(name);
  }

  /** A new, empty folder, named after this process, so that a later one knows when it is stale. */
  static Path newRun() throws IOException {
    String name = ProcessHandle.current().pid() + "-" + NEXT.incrementAndGet();
    Path folder = ROOT.resolve("run").resolve(name);
    delete(folder);
    return Files.createDirectories(folder);
  }

  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static Path prepare() {
    Path root =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "millrace-test-servers-" + System.getProperty("user.name"));
    try {
      Files.createDirectories(root.resolve("unpacked"));
      Files.createDirectories(root.resolve("run"));
      if (!Files.getOwner(root).getName().equals(System.getProperty("user.name"))) {
        throw new IOException(root + " belongs to someone else; remove it.");
      }
      for (Path passage : List.of(root, root.resolve("unpacked"), root.resolve("run"))) {
        Files.setPosixFilePermissions(passage, PosixFilePermissions.fromString("rwx--x--x"));
      }
      sweep(root.resolve("run"));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what processes left that no longer live. */
  private static void sweep(Path runs) throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : folders.toList()) {
        long pid = Long.parseLong(folder.getFileName().toString().split("-", 2)[0]);
        if (ProcessHandle.of(pid).isEmpty()) {
          delete(folder);
        }
      }
    }
  }
}
