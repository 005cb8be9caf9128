package dev.millrace.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

@Command(
    name = "millrace",
    header = "A durable job server whose first job is testing DNS zones.",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "New here? 'millrace demo' starts a server with a world of local zones, healthy and broken,"
          + " tests them all and shows what it found. It needs no network and changes nothing.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace check example.org              test one zone, here and now",
      "  millrace serve                          run the server on http://127.0.0.1:8080",
      "  millrace jobs submit example.org --wait test one zone on that server",
      "  millrace COMMAND --help                 what a command takes",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class RootCommand {

  /** Answers {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"millrace " + BuildInfo.load().version()};
    }
  }
}
