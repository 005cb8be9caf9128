import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the archive of loaded classes that a distribution starts from (JEP 514): runs the demo once
 * and lets Java keep what it loaded.
 *
 * <p>Arguments: the folder of the distribution, and the time that its jars get. Java trusts an
 * archive only while the jars have the time they had in the training run, and the tar.gz has this
 * very time too.
 *
 * <p>A distribution without the archive works, only slower; so a training run that fails is told
 * and does not fail the build.
 */
final class MakeStartArchive {

  private static final int MINUTES = 5;

  public static void main(String[] args) throws IOException, InterruptedException {
    Path home = Path.of(args[0]);
    Path archive = home.resolve("lib/millrace.aot");
    Files.deleteIfExists(archive);
    setTimes(home.resolve("lib"), FileTime.from(Instant.parse(args[1])));
    Path log = home.resolveSibling("start-archive.log");
    int code = train(home, archive, log);
    if (code == 0 && Files.exists(archive)) {
      System.out.println("Start-up archive: " + archive + ", " + Files.size(archive) / 1_000_000 + " MB");
    } else {
      Files.deleteIfExists(archive);
      System.out.println("No start-up archive: the training run ended with " + code + ", see " + log);
    }
  }

  private static void setTimes(Path folder, FileTime time) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static int train(Path home, Path archive, Path log)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "@" + home.resolve("lib/java-options"),
                    "-XX:AOTCacheOutput=" + archive,
                    "-cp",
                    home.resolve("lib") + File.separator + "*",
                    "dev.millrace.bootstrap.Main",
                    "demo",
                    "--once",
                    "--listen",
                    "0"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      return process.exitValue();
    }
    process.destroyForcibly();
    return -1;
  }
}
