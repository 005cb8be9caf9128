package dev.millrace.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.TokenHash;
import dev.millrace.bootstrap.access.TokensFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthCommandsTest {

  @TempDir Path folder;

  /** What a command printed and how it ended. */
  private record Ran(int exit, String out, String err) {
    static Ran with(Map<String, String> variables, String... args) {
      Terminal terminal = Terminal.with(variables);
      int exit = terminal.run(args);
      return new Ran(exit, terminal.out(), terminal.err());
    }
  }

  private Ran run(String... args) {
    return Ran.with(
        Map.of(),
        Stream.concat(Stream.of(args), Stream.of("--auth-tokens-file", file().toString()))
            .toArray(String[]::new));
  }

  private Path file() {
    return folder.resolve("tokens");
  }

  private String add(String label, String scope) {
    return run("auth", "add-token", "--label", label, "--scope", scope).out().strip();
  }

  @Test
  void aTokenIsPrintedOnceAndOnlyItsHashIsKeptForTheOwnerAlone() throws IOException {
    String token = add("ci", "submit");

    assertThat(token).matches("mr_[A-Za-z0-9_-]{43}");
    assertThat(Files.readString(file()))
        .isEqualTo(TokenHash.of(token).text() + " ci submit\n")
        .doesNotContain(token);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    AccessToken known = new TokensFile(file()).read().getFirst();
    assertThat(KnownTokens.of(List.of(known)).find(TokenHash.of(token))).contains(known);
  }

  @Test
  void tokensAreListedWithoutTheirSecretsAndRemovedByLabel() throws IOException {
    String first = add("anna@example.org", "admin");
    Files.writeString(file(), Files.readString(file()) + "\n# for the nightly runs");
    String second =
        run("auth", "add-token", "--label", "ci", "--scope", "read", "--expires", "2999-01-31")
            .out()
            .strip();

    String listed = run("auth", "list-tokens").out();
    assertThat(listed)
        .contains("anna@example.org  admin  never", "ci                read   2999-01-31T00:00:00Z")
        .doesNotContain(first, second, TokenHash.of(first).hex());

    assertThat(run("auth", "remove-token", "--label", "anna@example.org").exit()).isZero();
    assertThat(Files.readString(file()))
        .isEqualTo(
            "\n# for the nightly runs\n"
                + TokenHash.of(second).text()
                + " ci read 2999-01-31T00:00:00Z\n");
  }

  @Test
  void aFileKeepsThePermissionsThatItHas() throws IOException {
    Files.createFile(
        file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));

    add("ci", "read");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-r-----");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add-token --label ci --scope read | there is a token ci already
          add-token --label a,b --scope read | invalid_label:
          add-token --label open --scope read | invalid_label:
          add-token --label x --scope root | invalid_scope:
          add-token --label x --scope read --expires soon | --expires: "soon" is no time
          add-token --label x --scope read --expires 2001-01-01 | has passed already
          add-token --scope read | Missing required option: '--label=NAME'
          remove-token --label nobody | there is no token nobody
          """)
  void whatCannotBeIsSaidInOneLineAndChangesNothing(String args, String problem)
      throws IOException {
    add("ci", "read");
    String before = Files.readString(file());

    Ran ran = run(("auth " + args).split(" "));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(problem);
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void aTokenThatWasPutIntoTheFileByMistakeIsNotShown() throws IOException {
    Files.writeString(file(), "# tokens\nmr_secretsecretsecret ci read\n");

    Ran ran = run("auth", "list-tokens");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("tokens:2: ").doesNotContain("secretsecret");
  }

  @Test
  void hashesInTheEnvironmentAreNotShownByConfigEither() {
    String token = "mr_mistakemistakemistakemistakemistakemistakemis";
    Ran good =
        Ran.with(
            Map.of("MILLRACE_ADMIN_TOKEN_HASHES", TokenHash.of(token).text() + " ci admin"),
            "config");
    Ran bad = Ran.with(Map.of("MILLRACE_ADMIN_TOKEN_HASHES", token), "config");

    assertThat(good.exit()).isZero();
    assertThat(good.out())
        .contains("auth.token_hashes")
        .doesNotContain(TokenHash.of(token).hex(), TokenHash.of(token).hex().substring(0, 8));
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err()).contains("auth.token_hashes").doesNotContain("mistake");
  }
}
