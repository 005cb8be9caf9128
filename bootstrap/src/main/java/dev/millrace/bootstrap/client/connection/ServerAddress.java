package dev.millrace.bootstrap.client.connection;

import dev.millrace.bootstrap.console.CannotRun;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is.
 *
 * @param base an address of HTTP without a slash at its end; the API is below it
 */
public record ServerAddress(String base) {

  /** Where a server listens that nobody has told anything else. */
  public static final String USUAL = "http://127.0.0.1:8080";

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String API = "/api/v1";

  /**
   * Reads an address such as {@code https://millrace.example/tests}.
   *
   * @throws CannotRun if it is none
   */
  public static ServerAddress parse(String text) {
    URI uri = uri(text.strip());
    String scheme = uri == null ? null : uri.getScheme();
    if (uri == null
        || scheme == null
        || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new CannotRun(
          "--server: allowed is an address such as " + USUAL + " or https://millrace.example");
    }
    return new ServerAddress(uri.toString().replaceFirst("/+$", ""));
  }

  private static @Nullable URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The address of a call. */
  URI of(String target) {
    return URI.create(base + API + target);
  }

  @Override
  public String toString() {
    return base;
  }
}
