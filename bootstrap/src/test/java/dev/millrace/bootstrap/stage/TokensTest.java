package dev.millrace.bootstrap.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenHash;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.application.store.Patience;
import dev.millrace.bootstrap.access.TokensFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in its own process that is open only to who has a token. */
class TokensTest {

  @TempDir private Path folder = Path.of("");

  private final HttpClient client = HttpClient.newHttpClient();

  private static TokenSecret add(TokensFile file, String label, Scope scope) {
    TokenSecret secret = TokenSecret.random(new SecureRandom());
    file.add(new AccessToken(secret.hash(), new TokenLabel(label), scope, null));
    return secret;
  }

  private HttpResponse<String> send(String server, String method, String path, TokenSecret token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
            .header("Authorization", "Bearer " + token.text())
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theFileIsReadAgainAtSighupAndABadOneChangesNothing() throws Exception {
    Path path = folder.resolve("tokens");
    TokensFile file = new TokensFile(path);
    TokenSecret admin = add(file, "anna", Scope.ADMIN);
    try (World world = new World(folder);
        ForkedMillrace server =
            world.serve(world.store("m.db"), "--auth-tokens-file", path.toString())) {
      String address = server.address();
      assertThat(send(address, "POST", "/queue/pause", admin).statusCode()).isEqualTo(200);
      TokenSecret fresh = add(file, "fresh", Scope.READ);
      assertThat(send(address, "GET", "/queue", fresh).statusCode()).isEqualTo(401);

      server.hangUp();
      Patience.until(
          "the new token counts", () -> send(address, "GET", "/queue", fresh).statusCode() == 200);
      Files.writeString(path, admin.text() + " by mistake");
      server.hangUp();
      Patience.until("the log says so", () -> server.output().contains("stay as they were"));
      assertThat(send(address, "GET", "/queue", fresh).statusCode()).isEqualTo(200);
      assertThat(send(address, "GET", "/audit", admin).body())
          .contains("\"who\":\"anna\"", "\"action\":\"POST /api/v1/queue/pause\"", "\"total\":1");
      assertThat(server.output())
          .doesNotContain(admin.text(), fresh.text(), TokenHash.of(admin.text()).hex());
    }
  }

  @Test
  void aFileThatIsNotThereEndsTheStart() throws Exception {
    try (ForkedMillrace server =
        ForkedMillrace.start(
            "serve",
            "--listen",
            "0",
            "--db-driver",
            "memory",
            "--auth-tokens-file",
            folder.resolve("nowhere").toString())) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output()).contains("bad_tokens: ", "millrace auth add-token");
    }
  }
}
