package dev.millrace.http.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events; each is flushed at once. */
final class EventWriter {
  private final OutputStream out;

  EventWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * @param data one line
   */
  void event(String name, String data) throws IOException {
    send("event: " + name + "\ndata: " + data + "\n\n");
  }

  void event(String name, int id, String data) throws IOException {
    send("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n");
  }

  /** A comment, so that neither end takes the other for dead. */
  void heartbeat() throws IOException {
    send(": still there\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
