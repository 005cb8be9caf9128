package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.configuration.KnownSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The whole command line. */
public final class CommandLineProgram {

  private static final String[] EVERYTHING = {
    "http", "public_api", "database", "workers", "node", "log", "engine"
  };

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
    root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    boolean colours = console.colour() && console.outTerminal();
    root.setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setUsageHelpLongOptionsMaxWidth(28);
    return root;
  }

  private void addCommands(CommandLine root) {
    addWithFlags(root, flags -> new ServeCommand(console, flags), EVERYTHING);
    addWithFlags(root, flags -> new CheckCommand(console, asItsPeers(flags)), "engine", "log");
    addWithFlags(root, flags -> new DemoCommand(console, flags), "http", "workers", "log");
    addWithFlags(root, flags -> new MigrateCommand(console, flags), "database", "log");
    addWithFlags(root, flags -> new CopyCommand(console, flags), "log");
    addWithFlags(root, flags -> new ExportCommand(console, flags), "database", "log");
    addWithFlags(root, flags -> new ImportCommand(console, flags), "database", "log");
    addWithFlags(root, flags -> new ConfigCommand(console, flags), EVERYTHING);
    root.addSubcommand(new VersionCommand(console));
  }

  /** Zonemaster's command line has other names for the source addresses. */
  private static SettingFlags asItsPeers(SettingFlags flags) {
    return flags
        .alsoNamed(KnownSettings.SOURCE4, "sourceaddr4")
        .alsoNamed(KnownSettings.SOURCE6, "sourceaddr6");
  }

  private void addWithFlags(
      CommandLine root, Function<SettingFlags, Object> command, String... parts) {
    SettingFlags flags = new SettingFlags(environment, parts);
    CommandLine line = new CommandLine(command.apply(flags));
    line.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
    flags.addTo(line.getCommandSpec());
    root.addSubcommand(line);
  }
}
