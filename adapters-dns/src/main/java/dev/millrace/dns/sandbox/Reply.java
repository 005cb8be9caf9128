package dev.millrace.dns.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xbill.DNS.Message;

/** What a server does with one query. */
public sealed interface Reply {

  /** No answer at all; over TCP the connection is closed. */
  record Silence() implements Reply {}

  /** One message, or several for a zone transfer; over UDP cut to what the client can take. */
  record Messages(List<Message> messages) implements Reply {
    public Messages {
      messages = List.copyOf(messages);
    }
  }

  /** These bytes as they are. */
  final class Raw implements Reply {
    private final byte[] bytes;

    public Raw(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /** Another reply, later. */
  record Later(Duration delay, Reply reply) implements Reply {}

  /** Another reply, from an address that was not asked; over TCP it is sent as usual. */
  record FromElsewhere(Reply reply) implements Reply {}

  static Reply of(Message message) {
    return new Messages(List.of(message));
  }

  static Reply silence() {
    return new Silence();
  }

  /** The same reply with each message changed. */
  default Reply map(UnaryOperator<Message> change) {
    return switch (this) {
      case Messages m -> new Messages(m.messages().stream().map(change).toList());
      case Later later -> new Later(later.delay(), later.reply().map(change));
      case FromElsewhere other -> new FromElsewhere(other.reply().map(change));
      case Silence silence -> silence;
      case Raw raw -> raw;
    };
  }
}
