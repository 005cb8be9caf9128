package dev.millrace.bootstrap.client.connection;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Calls a server. Every call ends in time, and redirects are not followed. */
public final class Connection implements AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);

  /** Of a body that is kept in memory. */
  private static final int MAX_BYTES = 64 << 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(TO_CONNECT)
          .build();
  private final ServerAddress server;
  private final @Nullable BearerToken token;
  private final Duration limit;

  /**
   * @param token null where none is needed
   * @param limit how long a server may take to answer a usual call
   */
  public Connection(ServerAddress server, @Nullable BearerToken token, Duration limit) {
    this.server = server;
    this.token = token;
    this.limit = limit;
  }

  /**
   * Asks, and takes success only.
   *
   * @throws CannotRun if the server cannot be reached or refuses
   */
  public Answer call(Call call) throws InterruptedException {
    Answer answer = ask(call);
    if (!answer.isGood()) {
      throw Refusal.of(answer, server);
    }
    return answer;
  }

  /**
   * Asks without minding what is answered.
   *
   * @throws CannotRun if the server cannot be reached
   */
  public Answer ask(Call call) throws InterruptedException {
    HttpResponse<byte[]> response =
        exchange(call, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
    return answer(response, response.body());
  }

  /** Asks for lines that come little by little. */
  public Feed<String> lines(Call call) throws InterruptedException {
    return feed(call, Feed::ofLines);
  }

  /** Asks for an answer that may be larger than memory. */
  public Feed<byte[]> bytes(Call call) throws InterruptedException {
    return feed(call, Feed::ofBytes);
  }

  private <T> Feed<T> feed(Call call, Function<InputStream, Feed<T>> kind)
      throws InterruptedException {
    HttpResponse<InputStream> response = exchange(call, BodyHandlers.ofInputStream());
    if (response.statusCode() == 200) {
      return kind.apply(response.body());
    }
    try (InputStream body = response.body()) {
      throw Refusal.of(answer(response, body.readNBytes(MAX_BYTES)), server);
    } catch (IOException e) {
      throw unreachable("the connection broke");
    }
  }

  private static Answer answer(HttpResponse<?> response, byte[] body) {
    return new Answer(
        response.statusCode(),
        new String(body, StandardCharsets.UTF_8),
        response.headers().firstValue("ETag"));
  }

  private <T> HttpResponse<T> exchange(Call call, BodyHandler<T> handler)
      throws InterruptedException {
    Duration longest = call.limitOr(limit);
    CompletableFuture<HttpResponse<T>> coming = client.sendAsync(request(call), handler);
    try {
      return coming.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw unreachable("it has not answered within " + longest.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw unreachable(reason(e.getCause()));
    } catch (InterruptedException e) {
      coming.cancel(true);
      throw e;
    }
  }

  private HttpRequest request(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.of(call.target())).method(call.method(), call.body());
    call.headers().forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token.secret());
    }
    return request.build();
  }

  private static String reason(@Nullable Throwable cause) {
    return switch (cause) {
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          "there is no host of this name";
      case ConnectException _ -> "nobody listens there; is the server running?";
      case SSLException e -> "TLS fails: " + PlainText.of(String.valueOf(e.getMessage()));
      case null -> "no reason given";
      default -> "the connection broke (" + PlainText.of(String.valueOf(cause.getMessage())) + ")";
    };
  }

  private CannotRun unreachable(String why) {
    return new CannotRun(ExitCode.UNREACHABLE, server + " cannot be reached: " + why, List.of());
  }

  /** Ends whatever still goes on. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
