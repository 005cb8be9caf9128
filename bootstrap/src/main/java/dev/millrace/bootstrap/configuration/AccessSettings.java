package dev.millrace.bootstrap.configuration;

import dev.millrace.application.access.AccessToken;
import dev.millrace.domain.retention.RetentionPolicy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the API.
 *
 * @param tokensFile null for none
 * @param tokens those that are not in the file
 * @param auditRetention how long it is kept who did what
 */
public record AccessSettings(
    @Nullable Path tokensFile, List<AccessToken> tokens, RetentionPolicy auditRetention) {

  public AccessSettings {
    tokens = List.copyOf(tokens);
  }

  /** Whether nobody has to log in. A file of tokens closes the API even while it has none. */
  public boolean isOpen() {
    return tokensFile == null && tokens.isEmpty();
  }
}
