package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "config",
    header = "Show the configuration that serve would use, and where each value comes from.",
    description = {
      "",
      "Takes the same flags, variables and file as serve, checks them, and starts nothing."
          + " Passwords are masked. Exit code 2 with one line says what is wrong.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace config",
      "  MILLRACE_WORKER_COUNT=32 millrace config --config /etc/millrace.yaml --json",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class ConfigCommand implements Callable<Integer> {

  private final Console console;
  private final SettingFlags settings;

  @Option(names = "--json", description = "Print a JSON object, one field for each key.")
  private boolean json;

  ConfigCommand(Console console, SettingFlags settings) {
    this.console = console;
    this.settings = settings;
  }

  @Override
  public Integer call() {
    new ConfigurationPrinter(console).print(settings.load(), json);
    return ExitCode.OK;
  }
}
