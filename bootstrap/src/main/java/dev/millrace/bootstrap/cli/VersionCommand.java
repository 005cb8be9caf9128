package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "version",
    header = "Show the version of Millrace and of the Java it runs on.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class VersionCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String version = BuildInfo.load().version();
    String java = Runtime.version().toString();
    if (json) {
      ObjectNode object = Json.object();
      object.put("version", version);
      object.put("java", java);
      console.out().println(Json.write(object));
    } else {
      console.out().printf("millrace %s on Java %s%n", version, java);
    }
    return ExitCode.OK;
  }
}
