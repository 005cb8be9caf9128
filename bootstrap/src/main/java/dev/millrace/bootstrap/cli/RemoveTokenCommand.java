package dev.millrace.bootstrap.cli;

import dev.millrace.application.access.TokenLabel;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "remove-token",
    header = "Take a token away; it opens nothing after the server's next SIGHUP or start.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class RemoveTokenCommand implements Callable<Integer> {

  private final Console console;
  private final SettingFlags flags;

  @Option(names = "--label", required = true, paramLabel = "NAME", description = "Whose it is.")
  private String label;

  RemoveTokenCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() {
    AuthCommand.file(flags).remove(new TokenLabel(label));
    console.err().println("Removed. A running server needs a SIGHUP.");
    return ExitCode.OK;
  }
}
