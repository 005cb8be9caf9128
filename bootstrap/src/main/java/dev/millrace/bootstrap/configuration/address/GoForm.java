package dev.millrace.bootstrap.configuration.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code user:password@tcp(host:port)/database?option=value} as Go programs have it for MariaDB and
 * MySQL. Nothing in the log-in is encoded; it ends at the last {@code @} in front of the server.
 */
final class GoForm implements AddressForm {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<logIn>.*)@)?(?<server>(?:tcp[46]?|unix)(?:\\([^()]*\\))?)"
              + "/(?<database>[^/?]*)(?:\\?(?<options>.*))?",
          Pattern.DOTALL);
  private static final Pattern SERVER =
      Pattern.compile("(?<network>tcp[46]?|unix)(?:\\((?<address>[^()]*)\\))?");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>\\[[^\\]]+\\]|[^:]*)(?::(?<port>.*))?");

  @Override
  public boolean fits(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public AddressDraft read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("fits was not asked");
    }
    AddressDraft draft = new AddressDraft(ServerDriver.MARIADB);
    String logIn = form.group("logIn");
    if (logIn != null) {
      int colon = logIn.indexOf(':');
      draft.user(colon < 0 ? logIn : logIn.substring(0, colon));
      draft.password(colon < 0 ? "" : logIn.substring(colon + 1));
    }
    server(draft, form.group("server"));
    draft.database(PercentCode.decode(form.group("database")));
    if (form.group("options") != null) {
      for (String pair : form.group("options").split("&")) {
        option(draft, pair);
      }
    }
    return draft;
  }

  private static void option(AddressDraft draft, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      throw new BadAddress("has an option without a value");
    }
    String value = PercentCode.decode(pair.substring(equals + 1));
    draft.driver().words().read(draft, pair.substring(0, equals), value, false);
  }

  /** {@code tcp(host:port)} or {@code unix(path)}. */
  static void server(AddressDraft draft, String text) {
    Matcher server = SERVER.matcher(text);
    if (!server.matches()) {
      throw new BadAddress("has a server that is neither tcp(HOST:PORT) nor unix(PATH)");
    }
    String address = server.group("address") == null ? "" : server.group("address");
    if (server.group("network").equals("unix")) {
      draft.host(address.isEmpty() ? "/tmp/mysql.sock" : address);
      return;
    }
    Matcher parts = HOST_AND_PORT.matcher(address);
    if (!parts.matches()) {
      throw new BadAddress("has a server that is not of the form tcp(HOST:PORT)");
    }
    draft.host(parts.group("host"));
    draft.port(parts.group("port") == null ? "" : parts.group("port"));
  }
}
