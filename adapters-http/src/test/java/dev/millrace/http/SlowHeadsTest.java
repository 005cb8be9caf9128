package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.http.contract.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Clients that keep a connection by sending a byte now and then. */
class SlowHeadsTest {
  private static final int PAUSE_MILLIS = 200;
  private static final int ANSWER_MILLIS = 20_000;
  private static final int PATIENCE = 100;
  private static final byte[] WHOLE =
      "GET /api/v1/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final Api API = Api.start(settings(), JobFeed.Limits.DEFAULT, Telemetry.NONE);

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void aFirstHeadThatDripsIsGivenUp() throws IOException {
    try (Socket socket = connect()) {
      assertThat(dripsUntilLetGo(socket)).isLessThan(PATIENCE);
    }
  }

  @Test
  void aHeadThatDripsAfterAnAnswerIsGivenUp() throws IOException {
    try (Socket socket = connect()) {
      assertThat(isAnswered(socket)).isTrue();

      assertThat(dripsUntilLetGo(socket)).isLessThan(PATIENCE);
    }
  }

  @Test
  void whoSendsWholeHeadsKeepsTheConnectionLonger() throws IOException {
    try (Socket socket = connect()) {
      for (int i = 0; i < 20; i++) {
        assertThat(isAnswered(socket)).isTrue();
        assertThat(hasEnded(socket)).as("after %s requests", i + 1).isFalse();
      }
    }
  }

  @Test
  void aBodyThatWasAskedForMayTakeLongerThanAHead() throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                      + "Content-Type: application/json\r\nContent-Length: 25\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < 24; sent++) {
        socket.getOutputStream().write(' ');
        assertThat(hasEnded(socket)).as("after %s bytes", sent + 1).isFalse();
      }
      socket.getOutputStream().write(' ');
      socket.setSoTimeout(ANSWER_MILLIS);
      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 400");
    }
  }

  private static boolean isAnswered(Socket socket) throws IOException {
    socket.getOutputStream().write(WHOLE);
    socket.setSoTimeout(ANSWER_MILLIS);
    boolean answered = socket.getInputStream().read() >= 0;
    socket.setSoTimeout(PAUSE_MILLIS);
    return answered;
  }

  /** How many bytes it took. */
  private static int dripsUntilLetGo(Socket socket) throws IOException {
    for (int sent = 0; sent < PATIENCE; sent++) {
      try {
        socket
            .getOutputStream()
            .write(sent == 0 ? "GET /".getBytes(StandardCharsets.US_ASCII) : new byte[] {'a'});
      } catch (IOException e) {
        return sent;
      }
      if (hasEnded(socket)) {
        return sent;
      }
    }
    return PATIENCE;
  }

  /** Reads what there is until nothing has come for a moment. */
  private static boolean hasEnded(Socket socket) {
    try {
      int read = 0;
      while (read >= 0) {
        read = socket.getInputStream().read(new byte[8_192]);
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), API.port());
    socket.setSoTimeout(PAUSE_MILLIS);
    return socket;
  }

  private static HttpSettings settings() {
    HttpSettings usual = Api.settings(HttpSettings.Bodies.DEFAULT);
    Duration second = Duration.ofSeconds(1);
    return new HttpSettings(
        usual.host(),
        usual.port(),
        usual.bodies(),
        new HttpSettings.Timeouts(second, second.multipliedBy(5), second, second),
        100,
        usual.allowedHosts(),
        usual.exposure());
  }
}
