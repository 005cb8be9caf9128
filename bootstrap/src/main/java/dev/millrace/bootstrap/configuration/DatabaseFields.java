package dev.millrace.bootstrap.configuration;

import dev.millrace.bootstrap.configuration.address.AddressDraft;
import dev.millrace.bootstrap.configuration.address.BadAddress;
import dev.millrace.bootstrap.configuration.address.ServerDriver;
import dev.millrace.bootstrap.configuration.address.TlsDraft;
import java.util.Locale;

/** The address of a server in single fields. */
record DatabaseFields(ResolvedSettings settings) {

  /** What they say. */
  AddressDraft draft(ServerDriver driver) {
    AddressDraft draft = new AddressDraft(driver);
    settings.find(DatabaseKeys.DB_HOST).ifPresent(draft::host);
    settings.find(DatabaseKeys.DB_PORT).map(String::valueOf).ifPresent(draft::port);
    settings.find(DatabaseKeys.DB_NAME).ifPresent(draft::database);
    settings.find(DatabaseKeys.DB_USER).ifPresent(draft::user);
    settings.find(DatabaseKeys.DB_PASSWORD).ifPresent(password -> draft.password(password.value()));
    tls(draft.tls());
    return draft;
  }

  private void tls(TlsDraft tls) {
    settings.find(DatabaseKeys.DB_SSL).ifPresent(word -> mode(tls, word));
    settings.find(DatabaseKeys.DB_SSL_REJECT).ifPresent(tls::verified);
    settings.find(DatabaseKeys.DB_SSL_CA).map(Object::toString).ifPresent(tls::ca);
    settings.find(DatabaseKeys.DB_SSL_CERT).map(Object::toString).ifPresent(tls::certificate);
    settings.find(DatabaseKeys.DB_SSL_KEY).map(Object::toString).ifPresent(tls::key);
  }

  private void mode(TlsDraft tls, String word) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> tls.encrypted(true);
      case "false", "no", "off", "0" -> tls.encrypted(false);
      default -> {
        try {
          tls.mode(word);
        } catch (BadAddress e) {
          throw new ConfigurationProblem(
              "database.ssl: \"%s\" (%s) %s"
                  .formatted(word, settings.origin(DatabaseKeys.DB_SSL), e.getMessage()));
        }
      }
    }
  }
}
