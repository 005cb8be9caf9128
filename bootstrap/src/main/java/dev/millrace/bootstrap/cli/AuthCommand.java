package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.access.TokensFile;
import dev.millrace.bootstrap.console.CannotRun;
import java.nio.file.Path;
import picocli.CommandLine.Command;

@Command(
    name = "auth",
    header = "Make, list and remove the tokens that open the API.",
    description = {
      "",
      "Tokens are kept as hashes in a file, auth.tokens_file. A running server reads it again at"
          + " SIGHUP.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace auth add-token --label ci --scope submit --auth-tokens-file /etc/millrace/tokens",
      "  millrace auth list-tokens --config /etc/millrace.yaml",
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class AuthCommand {

  /** The file that the configuration names. */
  static TokensFile file(SettingFlags flags) {
    Path path = flags.load().access().tokensFile();
    if (path == null) {
      throw new CannotRun(
          "no file of tokens is set; say --auth-tokens-file FILE, or set auth.tokens_file");
    }
    return new TokensFile(path);
  }
}
