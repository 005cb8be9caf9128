package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.Console;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** All commands that talk to a server. */
public final class ClientCommands {

  private static final Map<String, Function<ServerOptions, Object>> COMMANDS = commands();

  private final Console console;
  private final Map<String, String> variables;
  private final IVersionProvider version;

  /**
   * @param variables of the environment
   * @param version what {@code --version} answers
   */
  public ClientCommands(Console console, Map<String, String> variables, IVersionProvider version) {
    this.console = console;
    this.variables = variables;
    this.version = version;
  }

  private static Map<String, Function<ServerOptions, Object>> commands() {
    Map<String, Function<ServerOptions, Object>> commands = new LinkedHashMap<>();
    commands.put("jobs", JobsCommand::new);
    commands.put("batches", BatchesCommand::new);
    commands.put("queue", QueueCommand::new);
    commands.put("domains", DomainsCommand::new);
    commands.put("tags", TagsCommand::new);
    commands.put("runs", RunsCommand::new);
    commands.put("entries", EntriesCommand::new);
    commands.put("profiles", ProfilesCommand::new);
    commands.put("nodes", NodesCommand::new);
    commands.put("whoami", WhoamiCommand::new);
    commands.put("health", HealthCommand::new);
    return commands;
  }

  /** Each by its name; it is built when it is asked for. */
  public Map<String, Supplier<CommandLine>> all() {
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    COMMANDS.forEach((name, command) -> all.put(name, () -> build(command)));
    return all;
  }

  private CommandLine build(Function<ServerOptions, Object> command) {
    ServerOptions server = new ServerOptions(console, variables);
    CommandLine line = new CommandLine(command.apply(server));
    if (line.getSubcommands().isEmpty()) {
      equip(line.getCommandSpec(), server);
    } else {
      line.getCommandSpec().versionProvider(version);
      line.getSubcommands().values().forEach(each -> equip(each.getCommandSpec(), server));
    }
    return line;
  }

  private void equip(CommandSpec spec, ServerOptions server) {
    spec.addMixin("server", CommandSpec.forAnnotatedObject(server));
    spec.versionProvider(version);
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "Fine");
    codes.put("1", "There are findings of the level of --fail-on, or a profile does not fit");
    codes.put("2", "Wrong usage, or something went wrong");
    codes.put("3", "The server refused");
    codes.put("4", "The server cannot be reached, or cannot answer now");
    codes.put("5", "The server wants a token, or one that allows more");
    codes.put("6", "A job that was waited for did not succeed");
    codes.put("7", "What was waited for has not finished in time");
    codes.put("130", "Interrupted");
    return codes;
  }
}
