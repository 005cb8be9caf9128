package dev.millrace.bootstrap.cli;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.application.time.Clock;
import dev.millrace.bootstrap.access.TokensFile;
import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "add-token",
    header = "Make a token and print it, this once.",
    description = {
      "",
      "Only its hash is kept. A running server knows the token after SIGHUP.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace auth add-token --label anna --scope admin",
      "  millrace auth add-token --label ci --scope submit --expires 90d",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class AddTokenCommand implements Callable<Integer> {

  private final Console console;
  private final SettingFlags flags;
  private final Clock clock = new SystemClock();

  @Option(
      names = "--label",
      required = true,
      paramLabel = "NAME",
      description = "Who gets it; the audit trail knows callers by it.")
  private String label;

  @Option(
      names = "--scope",
      required = true,
      paramLabel = "SCOPE",
      description = "What it allows: read, submit, operate or admin, each with all before it.")
  private String scope;

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      description =
          "When it ends: days as in 90d, a date, or a time such as 2027-01-31T12:00:00Z. Never, if"
              + " left out.")
  private @Nullable String expires;

  AddTokenCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() {
    TokensFile file = AuthCommand.file(flags);
    TokenSecret secret = TokenSecret.random(new SecureRandom());
    Instant end = expires == null ? null : TokenEnd.parse(expires, clock.now());
    file.add(new AccessToken(secret.hash(), new TokenLabel(label), Scope.parse(scope), end));
    console.out().println(secret.text());
    console
        .err()
        .println("Keep it safe: it cannot be shown again. A running server needs a SIGHUP.");
    return ExitCode.OK;
  }
}
