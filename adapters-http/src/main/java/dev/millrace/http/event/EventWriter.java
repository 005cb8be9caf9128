package dev.millrace.http.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events; each is flushed at once. */
public final class EventWriter {
  private final OutputStream out;

  EventWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * @param data one line
   */
  public void event(String name, String data) throws IOException {
    send("event: " + name + "\ndata: " + data + "\n\n");
  }

  /** The same with what a client names when it comes back. */
  public void event(String name, String id, String data) throws IOException {
    send("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n");
  }

  /** Sends the head of the answer, so that a client knows at once that it is heard. */
  void begin() throws IOException {
    out.flush();
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
