package dev.millrace.bootstrap.configuration;

import dev.millrace.application.access.AccessToken;
import java.nio.file.Path;
import java.util.List;

/** Who may do what. */
public final class AccessKeys {

  public static final Setting<Path> TOKENS_FILE =
      Setting.of(
          "auth.tokens_file",
          "auth-tokens-file",
          Forms.path(),
          "",
          "The file of the tokens that open the API; 'millrace auth' writes it, SIGHUP has it read"
              + " again.");

  public static final Setting<List<AccessToken>> TOKEN_HASHES =
      Setting.of(
              "auth.token_hashes",
              "admin-token-hashes",
              Forms.tokens(),
              "",
              "Further tokens that open the API.")
          .showing(text -> "***");

  public static final Setting<Integer> AUDIT_RETENTION_DAYS =
      Setting.of(
          "auth.audit_retention_days",
          "audit-retention-days",
          Forms.number(0, 36_500),
          "365",
          "Days for which the audit trail is kept; 0 keeps it for ever.");

  /** All of these. */
  static final List<Setting<?>> ALL = List.of(TOKENS_FILE, TOKEN_HASHES, AUDIT_RETENTION_DAYS);

  private AccessKeys() {}
}
