package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Asks whether Docker is there, before Testcontainers looks for it at length and aloud. */
final class DockerEngine {

  private static final int TIMEOUT_SECONDS = 2;
  private static final int DEFAULT_PORT = 2375;

  private DockerEngine() {}

  static boolean answers() {
    return addresses().stream().anyMatch(DockerEngine::answers);
  }

  private static List<SocketAddress> addresses() {
    String host = System.getenv("DOCKER_HOST");
    if (host != null && !host.isBlank()) {
      URI uri = URI.create(host);
      return List.of(
          "unix".equals(uri.getScheme())
              ? UnixDomainSocketAddress.of(uri.getPath())
              : new InetSocketAddress(
                  uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()));
    }
    Path home = Path.of(System.getProperty("user.home"), ".docker/run/docker.sock");
    return List.of(
        UnixDomainSocketAddress.of("/var/run/docker.sock"), UnixDomainSocketAddress.of(home));
  }

  private static boolean answers(SocketAddress address) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> answer.complete(says(address)));
    try {
      return answer.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      return false;
    }
  }

  private static boolean says(SocketAddress address) {
    try (SocketChannel channel = SocketChannel.open(address)) {
      String request = "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      return channel.read(ByteBuffer.allocate(1)) == 1;
    } catch (IOException e) {
      return false;
    }
  }
}
