package dev.millrace.bootstrap.cli;

import dev.millrace.application.error.ApplicationException;
import dev.millrace.bootstrap.access.BadTokensFile;
import dev.millrace.bootstrap.configuration.ConfigurationProblem;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.wiring.StartRefused;
import dev.millrace.domain.RuleViolation;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line; a stack trace is for the debug log only. */
record Problems(Console console) implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Pattern TOKEN = Pattern.compile("mr_[A-Za-z0-9_-]{8,}");

  /** Somebody called a command in a wrong way. */
  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    say(firstLine(problem));
    if (!UnmatchedArgumentException.printSuggestions(problem, console.err())) {
      console
          .err()
          .println(
              "Run '" + command.getCommandSpec().qualifiedName() + " --help' for what it takes.");
    }
    return ExitCode.FAILURE;
  }

  /** A command failed. */
  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    if (problem instanceof InterruptedException) {
      return ExitCode.INTERRUPTED;
    }
    say(describe(problem));
    LOG.debug("The command failed", problem);
    if (problem instanceof CannotRun cannot) {
      cannot.details().forEach(line -> console.err().println("  " + hidden(line)));
      return cannot.exitCode();
    }
    return ExitCode.FAILURE;
  }

  private static String describe(Exception problem) {
    return switch (problem) {
      case ConfigurationProblem configuration -> firstLine(configuration);
      case CannotRun cannot -> firstLine(cannot);
      case BadTokensFile file -> firstLine(file);
      case StartRefused refused -> refused.code() + ": " + firstLine(refused);
      case ApplicationException refused -> refused.code() + ": " + firstLine(refused);
      case RuleViolation broken -> broken.code() + ": " + firstLine(broken);
      default ->
          "unexpected problem: " + problem + "; run again with --log-level debug for the details";
    };
  }

  private static String firstLine(Throwable problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private void say(String line) {
    console.err().println("millrace: " + hidden(line));
  }

  /** A token that was typed in a wrong place is a secret all the same. */
  private static String hidden(String line) {
    return TOKEN.matcher(line).replaceAll("mr_…");
  }
}
