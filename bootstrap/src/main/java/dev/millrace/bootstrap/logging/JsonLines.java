package dev.millrace.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object a line: {@code time level node logger thread message}, then what the code added
 * as keys and values, such as the ids of a job or a request, then {@code error} with the stack
 * trace. Whatever is in a text, the line has no break in it.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  private final JsonMapper mapper = new JsonMapper();
  private final @Nullable String node;

  /**
   * @param node whose lines they are; null for a command
   */
  JsonLines(@Nullable String node) {
    this.node = node;
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    ObjectNode line = mapper.createObjectNode();
    line.put("time", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    if (node != null) {
      line.put("node", node);
    }
    line.put("logger", event.getLoggerName());
    line.put("thread", event.getThreadName());
    line.put("message", event.getFormattedMessage());
    event.getMDCPropertyMap().forEach(line::put);
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.putPOJO(pair.key, plain(pair.value));
      }
    }
    if (event.getThrowableProxy() != null) {
      line.put("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return (mapper.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Numbers and truth values stay what they are. */
  private static Object plain(@Nullable Object value) {
    return value instanceof Integer || value instanceof Long || value instanceof Boolean
        ? value
        : String.valueOf(value);
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
