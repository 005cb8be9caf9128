package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.client.ClientCommands;
import dev.millrace.bootstrap.configuration.EngineKeys;
import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.wiring.EngineWiring;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The whole command line. */
public final class CommandLineProgram {

  private static final String[] EVERYTHING = {
    "http", "auth", "public_api", "database", "workers", "node", "log", "engine"
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
    return commandLine(args).execute(args);
  }

  /** The commands; for tests of the documentation. */
  CommandLine commandLine() {
    return commandLine(new String[0]);
  }

  /** Of the commands only the one that is named first, if any is: each takes time to build. */
  private CommandLine commandLine(String[] args) {
    CommandLine root = new CommandLine(new RootCommand());
    Map<String, Supplier<CommandLine>> commands = commands();
    Supplier<CommandLine> named = args.length == 0 ? null : commands.get(args[0]);
    if (named == null) {
      commands.forEach((name, command) -> root.addSubcommand(name, command.get()));
    } else {
      root.addSubcommand(args[0], named.get());
    }
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

  private Map<String, Supplier<CommandLine>> commands() {
    Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
    commands.put("serve", withFlags(flags -> new ServeCommand(console, flags), EVERYTHING));
    commands.put("check", this::check);
    commands.put(
        "demo",
        withFlags(flags -> new DemoCommand(console, flags), "http", "auth", "workers", "log"));
    commands.put(
        "migrate", withFlags(flags -> new MigrateCommand(console, flags), "database", "log"));
    commands.put("copy", withFlags(flags -> new CopyCommand(console, flags), "log"));
    commands.put(
        "export", withFlags(flags -> new ExportCommand(console, flags), "database", "log"));
    commands.put(
        "import", withFlags(flags -> new ImportCommand(console, flags), "database", "log"));
    commands.put("config", withFlags(flags -> new ConfigCommand(console, flags), EVERYTHING));
    commands.put("auth", this::auth);
    commands.putAll(
        new ClientCommands(console, environment.variables(), new RootCommand.Version()).all());
    commands.put("completion", () -> new CommandLine(new CompletionCommand(console, this)));
    commands.put("version", () -> new CommandLine(new VersionCommand(console)));
    return commands;
  }

  private CommandLine check() {
    EngineWiring.prepare();
    return withFlags(flags -> new CheckCommand(console, asItsPeers(flags)), "engine", "log").get();
  }

  private CommandLine auth() {
    CommandLine auth = new CommandLine(new AuthCommand());
    auth.addSubcommand(withFlags(flags -> new AddTokenCommand(console, flags), "auth").get());
    auth.addSubcommand(withFlags(flags -> new ListTokensCommand(console, flags), "auth").get());
    auth.addSubcommand(withFlags(flags -> new RemoveTokenCommand(console, flags), "auth").get());
    return auth;
  }

  /** Zonemaster's command line has other names for the source addresses. */
  private static SettingFlags asItsPeers(SettingFlags flags) {
    return flags
        .alsoNamed(EngineKeys.SOURCE4, "sourceaddr4")
        .alsoNamed(EngineKeys.SOURCE6, "sourceaddr6");
  }

  private Supplier<CommandLine> withFlags(Function<SettingFlags, Object> command, String... parts) {
    return () -> {
      SettingFlags flags = new SettingFlags(environment, parts);
      CommandLine line = new CommandLine(command.apply(flags));
      line.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
      flags.addTo(line.getCommandSpec());
      return line;
    };
  }
}
