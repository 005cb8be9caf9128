package dev.millrace.bootstrap.logging;

import dev.millrace.bootstrap.configuration.LogLevel;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Passes on what libraries say through java.util.logging, as Liquibase does. */
final class JulToSlf4j extends Handler {

  private final SimpleFormatter formatter = new SimpleFormatter();

  private JulToSlf4j() {}

  static void install(LogLevel level) {
    LogManager.getLogManager().reset();
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.addHandler(new JulToSlf4j());
    root.setLevel(level.compareTo(LogLevel.INFO) <= 0 ? Level.WARNING : Level.FINE);
  }

  @Override
  public void publish(LogRecord entry) {
    String name = entry.getLoggerName() == null ? "java" : entry.getLoggerName();
    LoggingEventBuilder event = LoggerFactory.getLogger(name).atLevel(levelOf(entry.getLevel()));
    if (entry.getThrown() != null) {
      event = event.setCause(entry.getThrown());
    }
    event.log(formatter.formatMessage(entry));
  }

  private static org.slf4j.event.Level levelOf(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return org.slf4j.event.Level.ERROR;
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return org.slf4j.event.Level.WARN;
    }
    return level.intValue() >= Level.INFO.intValue()
        ? org.slf4j.event.Level.INFO
        : org.slf4j.event.Level.DEBUG;
  }

  @Override
  public void flush() {
    // Logback flushes each line.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
