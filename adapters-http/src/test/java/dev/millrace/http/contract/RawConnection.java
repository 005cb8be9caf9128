package dev.millrace.http.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no well-behaved client would send. */
public final class RawConnection {
  private static final int PATIENCE_MILLIS = 20_000;

  private RawConnection() {}

  /** All that the server answers until it closes the connection or the answer is whole. */
  public static String ask(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      StringBuilder answer = new StringBuilder();
      for (int octet = socket.getInputStream().read();
          octet >= 0 && !answer.toString().endsWith("}}");
          octet = socket.getInputStream().read()) {
        answer.append((char) octet);
      }
      return answer.toString();
    }
  }
}
