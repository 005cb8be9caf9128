package dev.millrace.bootstrap.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.millrace.domain.text.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.event.KeyValuePair;

/**
 * Lines for people: {@code 12:00:00.000 INFO Logger: message [job_id=…]}, and a short stack trace.
 *
 * <p>Some of the text comes from outside. No line break or control character of it gets through:
 * what can't be seen is written as its code point, and the lines of a stack trace are indented. So
 * every line that begins with a time is one of ours.
 */
final class TextLines extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};
  private static final List<String> IDS = List.of("request_id", "job_id", "run_id", "batch_id");
  private static final String FRAMES = "5";
  private static final String INDENT = "\n    ";

  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
  private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

  @Override
  public void start() {
    traces.setContext(getContext());
    traces.setOptionList(List.of(FRAMES));
    traces.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    line.append(time.format(event.getInstant()))
        .append(String.format(Locale.ROOT, " %-5s ", event.getLevel()))
        .append(lastPart(event.getLoggerName()))
        .append(": ");
    appendVisible(line, event.getFormattedMessage());
    ids(event).forEach((key, value) -> appendId(line, key, value));
    if (event.getThrowableProxy() != null) {
      traces.convert(event).lines().forEach(one -> appendVisible(line.append(INDENT), one.strip()));
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String lastPart(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  private static Map<String, String> ids(ILoggingEvent event) {
    Map<String, String> ids = new TreeMap<>(event.getMDCPropertyMap());
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> ids.put(pair.key, String.valueOf(pair.value)));
    }
    ids.keySet().retainAll(IDS);
    return ids;
  }

  private static void appendId(StringBuilder line, String key, String value) {
    appendVisible(line.append(" [").append(key).append('='), value);
    line.append(']');
  }

  private static void appendVisible(StringBuilder line, String text) {
    text.codePoints()
        .forEach(
            point -> {
              if (Visibility.isVisible(point)) {
                line.appendCodePoint(point);
              } else {
                line.append(String.format(Locale.ROOT, "<U+%04X>", point));
              }
            });
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
