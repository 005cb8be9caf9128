package dev.millrace.bootstrap.configuration.address;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a server as one text: read in any form, and shown in one. */
public final class AddressText {

  private static final List<AddressForm> FORMS =
      List.of(new SemicolonForm(), new UrlForm(), new GoForm(), new KeywordForm());

  /** Whatever else it is, it is not the path of a file. */
  private static final Pattern NO_PATH =
      Pattern.compile(
          "(?is)[a-z][a-z0-9+.-]*://.*|jdbc:.*|[^/\\\\][^/]*[:;=].*@.*|.*(password|pwd)\\s*=.*");

  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)(jdbc:)?(postgres|postgresql|pgsql|mysql|mariadb|sqlserver|mssql):(//)?");

  private AddressText() {}

  /**
   * Reads it, in whatever form it is.
   *
   * @return empty if it is in none of them
   * @throws BadAddress if something in it is wrong
   */
  public static Optional<AddressDraft> read(String text) {
    String plain = text.strip();
    return FORMS.stream()
        .filter(form -> form.fits(plain))
        .findFirst()
        .map(form -> form.read(plain));
  }

  /** Whether this is meant as the address of a server, well written or not. */
  public static boolean isMeant(String text) {
    String plain = text.strip();
    return NO_PATH.matcher(plain).matches() || FORMS.stream().anyMatch(form -> form.fits(plain));
  }

  /** What may be shown of a text that can be anything: never a password. */
  public static String masked(String text) {
    if (!isMeant(text)) {
      return text;
    }
    try {
      Optional<AddressDraft> draft = read(text);
      if (draft.isPresent()) {
        return shown(draft.get().driver(), draft.get().finish());
      }
    } catch (BadAddress e) {
      // What is wrong may be the place of the password, so no part of the rest is safe to show.
      return hidden(text);
    }
    return hidden(text);
  }

  private static String hidden(String text) {
    Matcher scheme = SCHEME.matcher(text.strip());
    return scheme.lookingAt() ? scheme.group() + "***" : "***";
  }

  /** An address as a URL, with its password masked and only those options that we know. */
  public static String shown(ServerDriver driver, ServerAddress address) {
    Map<String, String> options = new TreeMap<>(address.options());
    options.keySet().removeIf(name -> !driver.words().mayShow(name));
    String place =
        switch (address.endpoint()) {
          case Endpoint.Tcp tcp -> tcp.shown();
          case Endpoint.UnixSocket socket -> {
            options.put("host", socket.shown());
            yield "";
          }
        };
    Tls tls = address.tls();
    options.put("sslmode", tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    putIfThere(options, "sslrootcert", tls.ca());
    putIfThere(options, "sslcert", tls.certificate());
    putIfThere(options, "sslkey", tls.key());
    return driver.label()
        + "://"
        + logIn(address)
        + place
        + "/"
        + address.database()
        + "?"
        + join(options);
  }

  private static void putIfThere(Map<String, String> options, String name, @Nullable Object value) {
    if (value != null) {
      options.put(name, value.toString());
    }
  }

  private static String logIn(ServerAddress address) {
    String user = address.user() == null ? "" : PercentCode.encode(address.user());
    String password = address.password() == null ? "" : ":" + address.password();
    return user.isEmpty() && password.isEmpty() ? "" : user + password + "@";
  }

  private static String join(Map<String, String> options) {
    return String.join(
        "&", options.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
  }
}
