package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The whole command line. */
public final class CommandLineProgram {

  private final Console console;
  private final Environment environment;

  public CommandLineProgram(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  /**
   * Runs a command to its end.
   *
   * @return the exit code of the process
   */
  public int run(String... args) {
    return commandLine().execute(args);
  }

  /** The commands; for tests of the documentation. */
  CommandLine commandLine() {
    CommandLine root = new CommandLine(new RootCommand());
    addCommands(root);
    Problems problems = new Problems(console);
    root.setParameterExceptionHandler(problems);
    root.setExecutionExceptionHandler(problems);
    root.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    root.setErr(new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
    boolean colours = console.colour() && console.outTerminal();
    root.setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF));
    root.setUsageHelpLongOptionsMaxWidth(28);
    return root;
  }

  private void addCommands(CommandLine root) {
    SettingFlags all = flags("http", "database", "workers", "node", "log", "engine");
    add(root, new ConfigCommand(console, all), all);
    root.addSubcommand(new VersionCommand(console));
  }

  private SettingFlags flags(String... parts) {
    return new SettingFlags(environment, parts);
  }

  private static void add(CommandLine root, Object command, SettingFlags flags) {
    CommandLine line = new CommandLine(command);
    flags.addTo(line.getCommandSpec());
    root.addSubcommand(line);
  }
}
