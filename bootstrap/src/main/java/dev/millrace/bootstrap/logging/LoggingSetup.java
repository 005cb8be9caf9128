package dev.millrace.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.LogFormat;
import dev.millrace.bootstrap.configuration.LogLevel;
import dev.millrace.bootstrap.configuration.LogSettings;
import dev.millrace.bootstrap.configuration.NodeKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets logging up for a process. All lines go to standard error, so that standard output holds
 * results only.
 */
public final class LoggingSetup {

  private LoggingSetup() {}

  /** Starts logging for a node, whose name is in each line for machines. */
  public static void forNode(Configuration configuration, boolean terminal) {
    apply(configuration.log(), configuration.node().id().value(), terminal);
  }

  /** Starts logging; what came before it was dropped. */
  public static void apply(LogSettings settings, boolean terminal) {
    apply(settings, null, terminal);
  }

  private static void apply(LogSettings settings, @Nullable String node, boolean terminal) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(context, isText(settings.format(), terminal), node));
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    setLevels(context, settings.level());
    JulToSlf4j.install(settings.level());
  }

  /** For commands that print results: nothing but errors, unless somebody has set a level. */
  public static void forCommand(Configuration configuration, boolean terminal) {
    if (configuration.isDefault(NodeKeys.LOG_LEVEL)) {
      quiet();
    } else {
      apply(configuration.log(), terminal);
    }
  }

  /** Says nothing but errors: for commands that print results. */
  public static void quiet() {
    apply(new LogSettings(LogLevel.ERROR, LogFormat.TEXT), true);
  }

  private static boolean isText(LogFormat format, boolean terminal) {
    return switch (format) {
      case TEXT -> true;
      case JSON -> false;
      case AUTO -> terminal;
    };
  }

  /** Says more or less from now on. */
  public static void setLevel(LogLevel level) {
    setLevels((LoggerContext) LoggerFactory.getILoggerFactory(), level);
    JulToSlf4j.install(level);
  }

  private static void setLevels(LoggerContext context, LogLevel level) {
    Level ours = Level.valueOf(level.name());
    // Libraries explain themselves at INFO; that is for those who look into a library. Below that
    // they write down what passes through them, headers with tokens among it.
    Level theirs = ours.isGreaterOrEqual(Level.INFO) ? Level.WARN : Level.INFO;
    context
        .getLogger(Logger.ROOT_LOGGER_NAME)
        .setLevel(theirs.isGreaterOrEqual(ours) ? theirs : ours);
    context.getLogger("dev.millrace").setLevel(ours);
    // It warns that nobody configured a connection provider; our stores hand connections in.
    context.getLogger("org.hibernate.orm.connection").setLevel(Level.ERROR);
    // The stores say what a failed statement means, and run again what a deadlock broke off.
    context.getLogger("org.hibernate.orm.jdbc.error").setLevel(Level.OFF);
    // It tells of each connection that broke; the loops say once that the store is away.
    context.getLogger("com.zaxxer.hikari.pool").setLevel(Level.ERROR);
    // It reports a start that fails as an error of its own, beside the one that is told the user.
    context.getLogger("io.javalin.Javalin").setLevel(Level.OFF);
  }

  private static Encoder<ILoggingEvent> encoder(
      LoggerContext context, boolean text, @Nullable String node) {
    Encoder<ILoggingEvent> encoder = text ? new TextLines() : new JsonLines(node);
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }
}
