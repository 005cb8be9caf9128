import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the archives of loaded classes that a distribution starts from (JEP 514): runs a server
 * that finds its tables, the demo for the commands that make them, and a check of one of the demo's
 * zones for the short commands, and lets Java keep what each has loaded.
 *
 * <p>Java loads all of an archive at each start before anything else happens. So the server's has
 * what a server does at its start and for its first requests, and no more: with the demo's, which
 * has Liquibase and the whole engine, it would be slower and take more memory.
 *
 * <p>Arguments: the folder of the distribution, and the time that its jars get. Java trusts an
 * archive only while the jars have the time they had in the training run, and the tar.gz has this
 * very time too.
 *
 * <p>A distribution without the archives works, only slower; so a training run that fails is told
 * and does not fail the build.
 */
final class MakeStartArchive {

  private static final int MINUTES = 5;

  /** How a server ends that was asked to. */
  private static final int TERMINATED = 143;

  /**
   * Java would compile at once, with the slow compiler, what was busy in the training run; that
   * takes the processor from the start itself.
   */
  private static final List<String> WITHOUT_PROFILES =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

  private static final String CHECK = "millrace check ";

  private final Path home;
  private final Path log;

  private MakeStartArchive(Path home) {
    this.home = home;
    this.log = home.resolveSibling("start-archive.log");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path home = Path.of(args[0]);
    setTimes(home.resolve("lib"), FileTime.from(Instant.parse(args[1])));
    MakeStartArchive maker = new MakeStartArchive(home);
    Files.deleteIfExists(maker.log);
    new NativeLibrary(home.resolve("lib")).unpack();
    maker.makeOfServer();
    maker.make("millrace.aot", List.of("demo", "--once", "--listen", "0"));
    maker.makeOfCheck();
  }

  private static void setTimes(Path folder, FileTime time) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".aot")).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private void makeOfServer() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("millrace-training");
    Path file = folder.resolve("store.db");
    List<String> store = List.of("--db-driver", "sqlite", "--db-dsn", file.toString());
    run(command(List.of(), words(List.of("migrate"), store)));
    int port = freePort();
    List<String> serve = words(List.of("serve", "--listen", "127.0.0.1:" + port), store);
    Path archive = archive("serve.aot");
    List<String> options = words(WITHOUT_PROFILES, List.of("-XX:AOTCacheOutput=" + archive));
    Process server = started(command(options, serve));
    try {
      new Visit(server, port).make();
    } catch (IOException e) {
      System.out.println(e.getMessage());
    } finally {
      server.destroy();
      await(server);
    }
    tell(archive, server.exitValue() == TERMINATED);
    for (String name : List.of("store.db", "store.db-wal", "store.db-shm", "store.db.lock")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }

  private static List<String> words(List<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The demo says how its zones can be checked; it lives until that is done. */
  private void makeOfCheck() throws IOException, InterruptedException {
    Process demo =
        new ProcessBuilder(command(List.of(), List.of("demo", "--listen", "0")))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8))) {
      Optional<String> check = told.lines().filter(line -> line.contains(CHECK)).findFirst();
      if (check.isPresent()) {
        String line = check.get();
        List<String> words = new ArrayList<>(List.of("check", "--json"));
        words.addAll(
            List.of(line.substring(line.indexOf(CHECK) + CHECK.length()).trim().split(" ")));
        make("check.aot", words);
      } else {
        System.out.println("No start-up archive check.aot: the demo did not start, see " + log);
      }
    } finally {
      demo.destroy();
      demo.waitFor(MINUTES, TimeUnit.MINUTES);
    }
  }

  private void make(String name, List<String> words) throws IOException, InterruptedException {
    Path archive = archive(name);
    int exit = run(command(List.of("-XX:AOTCacheOutput=" + archive), words));
    tell(archive, exit == 0);
  }

  private Path archive(String name) throws IOException {
    Path archive = home.resolve("lib").resolve(name);
    Files.deleteIfExists(archive);
    return archive;
  }

  private void tell(Path archive, boolean endedWell) throws IOException {
    if (endedWell && Files.exists(archive)) {
      System.out.println(
          "Start-up archive: " + archive + ", " + Files.size(archive) / 1_000_000 + " MB");
    } else {
      Files.deleteIfExists(archive);
      System.out.println(
          "No start-up archive "
              + archive.getFileName()
              + ": the training run did not end well, see "
              + log);
    }
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    Process process = started(command);
    await(process);
    return process.exitValue();
  }

  private Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static void await(Process process) throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private List<String> command(List<String> options, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + home.resolve("lib/java-options"));
    command.addAll(options);
    command.addAll(List.of("-cp", home.resolve("lib") + File.separator + "*"));
    command.add("dev.millrace.bootstrap.Main");
    command.addAll(words);
    return command;
  }
}
