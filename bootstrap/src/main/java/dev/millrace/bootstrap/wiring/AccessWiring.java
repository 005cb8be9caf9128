package dev.millrace.bootstrap.wiring;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.CheckToken;
import dev.millrace.application.access.KeepSessions;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.ListAudit;
import dev.millrace.application.access.RecordAudit;
import dev.millrace.application.time.Clock;
import dev.millrace.bootstrap.access.BadTokensFile;
import dev.millrace.bootstrap.access.TokensFile;
import dev.millrace.bootstrap.configuration.AccessSettings;
import dev.millrace.domain.RuleViolation;
import dev.millrace.http.access.AccessUseCases;
import dev.millrace.persistence.StorePorts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what decides who gets in, and reads the tokens again when told to. */
final class AccessWiring {

  private static final Logger LOG = LoggerFactory.getLogger(AccessWiring.class);

  private final AccessSettings settings;
  private final KnownTokens tokens;

  private AccessWiring(AccessSettings settings, KnownTokens tokens) {
    this.settings = settings;
    this.tokens = tokens;
  }

  /**
   * Reads the tokens.
   *
   * @throws StartRefused {@code bad_tokens}
   */
  static AccessWiring read(AccessSettings settings) {
    try {
      return new AccessWiring(
          settings, settings.isOpen() ? KnownTokens.open() : KnownTokens.of(load(settings)));
    } catch (BadTokensFile | RuleViolation e) {
      throw new StartRefused("bad_tokens", String.valueOf(e.getMessage()), e);
    }
  }

  AccessUseCases useCases(StorePorts store, Clock clock) {
    CheckToken checkToken = new CheckToken(tokens, clock);
    return new AccessUseCases(
        checkToken,
        new KeepSessions(checkToken, clock, new SecureRandom()),
        new RecordAudit(store.audit()),
        new ListAudit(store.audit()));
  }

  /** Reads the file again; if it cannot be used, all stays as it was. */
  void reload() {
    if (settings.tokensFile() == null) {
      LOG.info("There is no file of tokens to read again");
      return;
    }
    try {
      tokens.replace(load(settings));
    } catch (BadTokensFile | RuleViolation e) {
      LOG.error("The tokens stay as they were: {}", e.getMessage());
    }
  }

  private static List<AccessToken> load(AccessSettings settings) {
    List<AccessToken> all = new ArrayList<>(settings.tokens());
    Path path = settings.tokensFile();
    if (path != null) {
      TokensFile file = new TokensFile(path);
      all.addAll(file.read());
      if (file.isOpenToAll()) {
        LOG.warn("Everybody on this machine may add tokens to {}; take that right away", path);
      }
    }
    LOG.info("{} tokens open the API", all.size());
    return all;
  }
}
