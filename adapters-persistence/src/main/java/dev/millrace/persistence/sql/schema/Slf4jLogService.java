package dev.millrace.persistence.sql.schema;

import java.util.logging.Level;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Liquibase log through SLF4J. What it calls info is of interest only when looking closely.
 */
final class Slf4jLogService extends AbstractLogService {

  private final org.slf4j.event.Level warnings;

  /**
   * @param warnings the level at which warnings are logged
   */
  Slf4jLogService(org.slf4j.event.Level warnings) {
    this.warnings = warnings;
  }

  @Override
  public int getPriority() {
    return PRIORITY_NOT_APPLICABLE;
  }

  @Override
  @SuppressWarnings("rawtypes") // As the interface has it.
  public liquibase.logging.Logger getLog(Class clazz) {
    return new Slf4jLogger(LoggerFactory.getLogger(clazz), warnings);
  }

  @SuppressWarnings("try") // Inherited: Liquibase's loggers can be closed.
  private static final class Slf4jLogger extends AbstractLogger {

    private final Logger logger;
    private final org.slf4j.event.Level warnings;

    Slf4jLogger(Logger logger, org.slf4j.event.Level warnings) {
      this.logger = logger;
      this.warnings = warnings;
    }

    @Override
    public void log(Level level, String message, @Nullable Throwable error) {
      if (level.intValue() == Level.OFF.intValue()) {
        return; // Liquibase logs at this "level" what nobody wants.
      }
      if (level.intValue() >= Level.SEVERE.intValue()) {
        logger.error(message, error);
      } else if (level.intValue() >= Level.WARNING.intValue()) {
        logger.atLevel(warnings).setCause(error).log(message);
      } else {
        logger.debug(message, error);
      }
    }
  }
}
