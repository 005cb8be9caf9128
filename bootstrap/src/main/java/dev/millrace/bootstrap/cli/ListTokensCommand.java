package dev.millrace.bootstrap.cli;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.time.Clock;
import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.TextTable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
    name = "list-tokens",
    header = "Show who has tokens, what they allow and when they end.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class ListTokensCommand implements Callable<Integer> {

  private final Console console;
  private final SettingFlags flags;
  private final Clock clock = new SystemClock();

  ListTokensCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() {
    TextTable table = new TextTable();
    table.row(cells("LABEL", "SCOPE", "EXPIRES", "HASH"));
    for (AccessToken token : AuthCommand.file(flags).read()) {
      table.row(
          cells(token.label().value(), token.scope().label(), end(token), token.hash().shown()));
    }
    table.lines().forEach(console.out()::println);
    return ExitCode.OK;
  }

  private String end(AccessToken token) {
    if (token.expiresAt() == null) {
      return "never";
    }
    return token.expiresAt() + (token.isExpired(clock.now()) ? " (expired)" : "");
  }

  private static List<TextTable.Cell> cells(String... texts) {
    return Stream.of(texts).map(TextTable.Cell::plain).toList();
  }
}
