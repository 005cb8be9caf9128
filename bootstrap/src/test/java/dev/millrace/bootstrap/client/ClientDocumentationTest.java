package dev.millrace.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.bootstrap.console.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** docs/client.md and the help texts know all client commands and exit codes. */
class ClientDocumentationTest {

  private static final Path PAGE = Path.of("..", "docs", "client.md");

  private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
  private final ClientCommands commands =
      new ClientCommands(
          new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, false),
          Map.of(),
          () -> new String[] {"millrace"});

  @Test
  void thePageNamesEveryCommand() throws Exception {
    List<String> rows = Files.readAllLines(PAGE);
    commands
        .all()
        .forEach(
            (group, command) ->
                command
                    .get()
                    .getSubcommands()
                    .keySet()
                    .forEach(name -> assertThat(rows).anyMatch(row -> tells(row, group, name))));
  }

  /** A row begins with a group; what follows it in the same cell needs not name it again. */
  private static boolean tells(String row, String group, String name) {
    return row.startsWith("| `" + group + " ")
        && Pattern.compile("`(" + group + " )?" + name + "[ `]").matcher(row).find();
  }

  @Test
  void everyCommandHasAHeaderAndEveryOptionWords() {
    commands
        .all()
        .values()
        .forEach(
            command -> {
              CommandLine line = command.get();
              assertThat(line.getCommandSpec().usageMessage().footer())
                  .as(line.getCommandName())
                  .anyMatch(text -> text.startsWith("Example"));
              line.getSubcommands().values().forEach(ClientDocumentationTest::assertExplained);
            });
  }

  private static void assertExplained(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().header())
        .as(command.getCommandName())
        .isNotEmpty();
    assertThat(command.getCommandSpec().args())
        .as(command.getCommandName())
        .allMatch(arg -> arg.description().length > 0);
  }

  @Test
  void thePageHasTheExitCodesOfTheHelp() throws Exception {
    String page = Files.readString(PAGE);
    CommandLine health = commands.all().get("health").get();

    assertThat(health.getCommandSpec().usageMessage().exitCodeList().keySet())
        .isNotEmpty()
        .allMatch(code -> page.contains("\n| " + code + " | "));
  }
}
