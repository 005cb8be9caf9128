package dev.millrace.bootstrap.configuration.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code scheme://user:password@host:port/database?option=value}, with or without {@code jdbc:} in
 * front.
 *
 * <p>By the book, {@code @ : / ? #} in a password are percent-encoded. Many people do not know it,
 * so the log-in ends at the first {@code @} behind which everything looks like a host, a database
 * and options that we know.
 */
final class UrlForm implements AddressForm {

  private static final Pattern START =
      Pattern.compile("(?i)(jdbc:)?(postgres|postgresql|pgsql|mysql|mariadb|sqlserver|mssql):(.*)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<host>\\[[^\\]/@]+\\]|(?:tcp|unix)\\([^()@]*\\)|[^@/?#\\[\\]():;]*)"
              + "(?::(?<port>[0-9]*))?"
              + "(?:/(?<database>[^@?#;]*))?"
              + "(?:\\?(?<options>[^?]*))?");

  /** Behind it, an unencoded {@code @} belongs to the password and ends no log-in. */
  private static final Pattern PASSWORD = Pattern.compile("(?i)[?&](password|pwd)=");

  private static final Pattern MEANINGFUL = Pattern.compile("[@/?#]");
  private static final int FEW = 64;

  @Override
  public boolean fits(String text) {
    return START.matcher(text).matches();
  }

  @Override
  public AddressDraft read(String text) {
    Matcher start = START.matcher(text);
    if (!start.matches()) {
      throw new IllegalArgumentException("fits was not asked");
    }
    boolean isJdbc = start.group(1) != null;
    ServerDriver driver = ServerDriver.named(start.group(2)).orElseThrow();
    AddressDraft draft = new AddressDraft(driver);
    String rest = start.group(3);
    if (!rest.startsWith("//")) {
      // The short form of PostgreSQL's driver: jdbc:postgresql:database?options.
      rest = "///" + rest.replaceFirst("^/+", "");
    }
    Url url = split(rest.substring(2), driver.words());
    if (url.isAmbiguous()) {
      draft.passwordIsAnOption();
    }
    logIn(draft, url.logIn());
    place(draft, url.place());
    options(draft, url.place().group("options"), isJdbc);
    return draft;
  }

  private record Url(@Nullable String logIn, Matcher place) {

    /** Whether a piece of the password may have been taken for something else. */
    boolean isAmbiguous() {
      String options = place.group("options");
      return (logIn != null && MEANINGFUL.matcher(logIn).find())
          || (options != null && options.contains("@"));
    }
  }

  private static Url split(String text, OptionWords words) {
    List<Url> possible = candidates(text);
    return possible.stream()
        .filter(url -> knowsAll(url, words))
        .findFirst()
        .or(() -> possible.stream().filter(UrlForm::isPlain).findFirst())
        .orElseThrow(
            () ->
                new BadAddress(
                    "is no URL of the form SCHEME://USER:PASSWORD@HOST:PORT/DATABASE?OPTION=VALUE;"
                        + " in a user or password write @ as %40, : as %3A, / as %2F, ? as %3F,"
                        + " # as %23"));
  }

  private static List<Url> candidates(String text) {
    List<Url> found = new ArrayList<>();
    int at = -1;
    do {
      Matcher place = PLACE.matcher(text.substring(at + 1));
      if (place.matches() && !PASSWORD.matcher(text.substring(0, Math.max(at, 0))).find()) {
        found.add(new Url(at < 0 ? null : text.substring(0, at), place));
      }
      at = text.indexOf('@', at + 1);
    } while (at >= 0 && found.size() < FEW);
    return found;
  }

  private static boolean knowsAll(Url url, OptionWords words) {
    String options = url.place().group("options");
    return options == null
        || pairs(options).stream().allMatch(pair -> pair.contains("=") && words.know(name(pair)));
  }

  /** Whether an unknown option can be named without showing a piece of a password. */
  private static boolean isPlain(Url url) {
    String options = url.place().group("options");
    return options == null || !options.contains("@");
  }

  private static void logIn(AddressDraft draft, @Nullable String logIn) {
    if (logIn != null) {
      int colon = logIn.indexOf(':');
      draft.user(PercentCode.decode(colon < 0 ? logIn : logIn.substring(0, colon)));
      draft.password(colon < 0 ? "" : PercentCode.decode(logIn.substring(colon + 1)));
    }
  }

  private static void place(AddressDraft draft, Matcher place) {
    String host = PercentCode.decode(place.group("host"));
    if (host.startsWith("tcp(") || host.startsWith("unix(")) {
      GoForm.server(draft, host);
    } else {
      draft.host(host);
    }
    draft.port(place.group("port") == null ? "" : place.group("port"));
    String path =
        place.group("database") == null ? "" : PercentCode.decode(place.group("database"));
    if (draft.driver() == ServerDriver.MSSQL && !path.isEmpty()) {
      draft.option("instanceName", path);
    } else {
      draft.database(path);
    }
  }

  private static void options(AddressDraft draft, @Nullable String options, boolean isJdbc) {
    if (options != null) {
      for (String pair : pairs(options)) {
        String value = pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "";
        draft.driver().words().read(draft, name(pair), PercentCode.decode(value), isJdbc);
      }
    }
  }

  private static List<String> pairs(String options) {
    return List.of(options.split("&")).stream().filter(pair -> !pair.isEmpty()).toList();
  }

  private static String name(String pair) {
    int equals = pair.indexOf('=');
    return PercentCode.decode(equals < 0 ? pair : pair.substring(0, equals));
  }
}
