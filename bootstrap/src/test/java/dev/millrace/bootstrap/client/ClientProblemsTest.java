package dev.millrace.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.bootstrap.access.TokensFile;
import dev.millrace.bootstrap.client.Shell.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What client commands answer when something is wrong. */
class ClientProblemsTest {

  @TempDir private Path folder = Path.of("");

  private final List<String> asked = new CopyOnWriteArrayList<>();

  private static TokenSecret add(TokensFile file, Scope scope) {
    TokenSecret secret = TokenSecret.random(new SecureRandom());
    file.add(new AccessToken(secret.hash(), new TokenLabel(scope.label()), scope, null));
    return secret;
  }

  @Test
  void aTokenComesFromAFlagAVariableOrAFileAndIsNeverShown() throws Exception {
    TokensFile tokens = new TokensFile(folder.resolve("tokens"));
    String reader = add(tokens, Scope.READ).text();
    String wrong = TokenSecret.random(new SecureRandom()).text();
    try (LocalServer server =
        LocalServer.with(
            Map.of(
                "db-driver", "memory", "auth-tokens-file", folder.resolve("tokens").toString()))) {
      Shell shell = Shell.to(server.address());
      Ran none = shell.run("jobs", "list");
      assertThat(none.code()).isEqualTo(5);
      assertThat(none.err()).contains("authentication_required: ");

      assertThat(shell.run("jobs", "list", "--token", reader).code()).isZero();
      Path file = Files.writeString(folder.resolve("mine"), reader + "\n");
      assertThat(shell.run("whoami", "--token-file", file.toString()).out()).contains("read");
      Shell equipped =
          new Shell(Map.of("MILLRACE_SERVER", server.address(), "MILLRACE_TOKEN", reader), false);
      assertThat(equipped.run("jobs", "list").code()).isZero();

      Ran bad = shell.run("jobs", "list", "--token", wrong);
      assertThat(bad.code()).isEqualTo(5);
      assertThat(bad.err()).contains("invalid_token: ").doesNotContain(wrong);
      Ran little = equipped.run("queue", "pause");
      assertThat(little.code()).isEqualTo(5);
      assertThat(little.err()).contains("scope_missing: ").doesNotContain(reader);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mr_ä", "two words", "line\nbreak"})
  void whatCanBeNoTokenIsRefusedWithoutShowingIt(String token) {
    Ran ran = Shell.to("http://127.0.0.1:9").run("jobs", "list", "--token", token);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--token: ").doesNotContain(token);
  }

  @Test
  void aTokenInAWrongPlaceIsNotShown() {
    String token = TokenSecret.random(new SecureRandom()).text();

    Ran ran = Shell.to("http://127.0.0.1:9").run("jobs", "list", "--tokn", token);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--tokn").doesNotContain(token);
  }

  @Test
  void aServerThatIsAwayIsSaidToBe() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Shell shell = Shell.to("http://127.0.0.1:" + free);
    Ran ran = shell.run("jobs", "list");

    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("cannot be reached: nobody listens there");
    assertThat(shell.run("batches", "watch", "x").code()).as("it was never there").isEqualTo(4);
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForForEver() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Ran ran =
          Shell.to("http://127.0.0.1:" + silent.getLocalPort())
              .run("jobs", "list", "--request-timeout", "200ms");

      assertThat(ran.code()).isEqualTo(4);
      assertThat(ran.err()).contains("it has not answered within 200 ms");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "302, 3, points somewhere else",
    "404, 3, is --server right?",
    "401, 5, HTTP 401",
    "502, 4, HTTP 502"
  })
  void whatIsNoMillraceIsSaidToBeNoneAndRedirectsAreNotFollowed(int status, int code, String words)
      throws Exception {
    HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 5);
    other.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          answer(exchange, status);
        });
    other.start();
    try {
      Ran ran =
          Shell.to("http://127.0.0.1:" + other.getAddress().getPort() + "/below/")
              .run("jobs", "list", "--token", "secret");

      assertThat(ran.code()).as(ran.toString()).isEqualTo(code);
      assertThat(ran.err()).contains(words).doesNotContain("secret");
      assertThat(asked).containsExactly("/below/api/v1/jobs");
    } finally {
      other.stop(0);
    }
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status)
      throws IOException {
    byte[] page = "<h1>Hello</h1>".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"millrace.example", "ftp://x", "http://", "http://me:pass@x", "http://x?a=b", "%"})
  void anAddressThatIsNoneIsWrongUsage(String address) {
    Ran ran = Shell.to("http://127.0.0.1:9").run("jobs", "list", "--server", address);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--server: ").doesNotContain("pass@");
  }

  @Test
  void theServersWordsAndTheirDetailsAreOnStandardError() {
    try (LocalServer server = LocalServer.inMemory()) {
      Shell shell = Shell.to(server.address());
      Ran ran = shell.json("jobs", "show", "0190163d-8694-739b-aea5-966c26f8ad91");
      assertThat(ran.code()).isEqualTo(3);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).startsWith("millrace: job_not_found: ");

      Ran lines = shell.reading("good.xa\nbad..xa\n", "batches", "submit", "--file", "-");
      assertThat(lines.code()).isEqualTo(3);
      assertThat(lines.err()).contains("invalid_lines: ", "2: bad..xa");
      Ran profile =
          shell.reading(
              "{resolver: {defaults: {retry: much}}}", "profiles", "create", "x", "--file", "-");
      assertThat(profile.err()).contains("invalid_profile: ", "resolver.defaults.retry: ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "batches submit, --file or --from-tag",
    "batches submit --file /nonexistent, does not exist",
    "profiles create x --file /nonexistent, cannot be read",
    "tags add x, say domains",
    "tags profile x, say a profile",
    "jobs list --limit 0, --limit",
    "jobs submit a.xa --wait --timeout soon, no length of time",
    "jobs submit a.xa b.xa --idempotency-key k, for one domain",
    "jobs list --token a --token-file b, one of them only",
    "jobs, Missing required subcommand",
    "jobs lst, list",
  })
  void wrongUsageIsSaidInALine(String command, String words) {
    Ran ran = Shell.to("http://127.0.0.1:9").run(command.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("millrace: ", words);
  }
}
