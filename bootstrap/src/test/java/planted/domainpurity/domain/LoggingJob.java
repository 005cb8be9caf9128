package planted.domainpurity.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks the rule on purpose. */
public final class LoggingJob {
  static final Logger LOG = LoggerFactory.getLogger(LoggingJob.class);
}
