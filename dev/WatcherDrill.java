import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Opens many streams of events and counts what comes; {@code dev/watch-drill} runs it. */
public final class WatcherDrill {
  private static final int PER_ADDRESS = 90;

  private WatcherDrill() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    String batch = arguments[2];
    int seconds = Integer.parseInt(arguments[3]);
    AtomicLong bytes = new AtomicLong();
    AtomicLong ended = new AtomicLong();
    List<AtomicLong> each = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Socket socket = open(port, i, i % 100 == 0 ? batch : "/api/v1/queue/events");
      AtomicLong read = new AtomicLong();
      each.add(read);
      Thread.ofVirtual().start(() -> read(socket, read, bytes, ended));
    }
    Socket slow = open(port, clients, batch);
    System.out.println("open");
    Thread.sleep(seconds * 1_000L);
    long silent = each.stream().filter(read -> read.get() == 0).count();
    System.out.printf(
        "%d watchers were sent %.1f MiB in all; %d heard nothing, %d were cut off%n",
        clients, bytes.get() / 1048576.0, silent, ended.get());
    AtomicLong late = new AtomicLong();
    AtomicLong cut = new AtomicLong();
    read(slow, late, bytes, cut);
    System.out.printf("the one that did not read: %d bytes, cut off: %b%n", late.get(), cut.get() > 0);
    System.exit(0);
  }

  private static Socket open(int port, int number, String path) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(20_000);
    socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + (2 + number / PER_ADDRESS)), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket
        .getOutputStream()
        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void read(Socket socket, AtomicLong own, AtomicLong all, AtomicLong ended) {
    byte[] buffer = new byte[4_096];
    try (InputStream in = socket.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        own.addAndGet(count);
        all.addAndGet(count);
      }
      ended.incrementAndGet();
    } catch (IOException e) {
      ended.incrementAndGet();
    }
  }
}
