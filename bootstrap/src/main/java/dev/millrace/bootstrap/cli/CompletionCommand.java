package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
    name = "completion",
    header = "Print what makes bash and zsh complete commands and options.",
    footer = {
      "",
      "Examples:",
      "  source <(millrace completion)",
      "  millrace completion > /etc/bash_completion.d/millrace",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class CompletionCommand implements Callable<Integer> {

  private final Console console;
  private final CommandLineProgram program;

  CompletionCommand(Console console, CommandLineProgram program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    console.out().print(AutoComplete.bash("millrace", program.commandLine()));
    console.out().flush();
    return ExitCode.OK;
  }
}
