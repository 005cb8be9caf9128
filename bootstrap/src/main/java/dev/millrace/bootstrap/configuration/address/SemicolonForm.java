package dev.millrace.bootstrap.configuration.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Server=…;Database=…;Password=…} as .NET has it for SQL Server, and {@code
 * jdbc:sqlserver://host:port;databaseName=…} as Java has it. A value with semicolons stands in
 * quotes (.NET) or braces (Java).
 */
final class SemicolonForm implements AddressForm {

  private static final Pattern JDBC =
      Pattern.compile(
          "(?is)(?<jdbc>jdbc:)?(?:sqlserver|mssql)://(?<server>[^;?@]*)(?:;(?<pairs>(?:[\\w"
              + " ;]+=.*)?))?");
  private static final Pattern ADO =
      Pattern.compile(
          "(?is)[a-z ]+=.*;.*(?<=^|;)\\s*(server|data source|addr|address|network address)\\s*=.*"
              + "|\\s*(server|data source|addr|address|network address)\\s*=.*;.*");
  private static final Pattern PAIR =
      Pattern.compile(
          "\\G\\s*(?<name>[^=;]+?)\\s*=\\s*(?:"
              + "\\{(?<braced>(?:[^}]|\\}\\})*)\\}"
              + "|\"(?<double>(?:[^\"]|\"\")*)\""
              + "|'(?<single>(?:[^']|'')*)'"
              + "|(?<plain>[^;]*))\\s*(?:;+|$)");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>\\[[^\\]]+\\]|[^:]*)(?::(?<port>.*))?");

  @Override
  public boolean fits(String text) {
    Matcher url = JDBC.matcher(text);
    return url.matches()
        ? url.group("jdbc") != null || url.group("pairs") != null
        : ADO.matcher(text).matches();
  }

  @Override
  public AddressDraft read(String text) {
    AddressDraft draft = new AddressDraft(ServerDriver.MSSQL);
    Matcher url = JDBC.matcher(text);
    boolean isJdbc = url.matches();
    if (isJdbc) {
      server(draft, url.group("server"));
    }
    pairs(draft, isJdbc ? url.group("pairs") == null ? "" : url.group("pairs") : text, isJdbc);
    return draft;
  }

  /** {@code host\instance:port}. */
  private static void server(AddressDraft draft, String text) {
    Matcher parts = HOST_AND_PORT.matcher(text.replaceFirst("/$", ""));
    if (!parts.matches()) {
      throw new BadAddress("has a server that is not of the form HOST:PORT");
    }
    MssqlWords.server(draft, parts.group("host"));
    draft.port(parts.group("port") == null ? "" : parts.group("port"));
  }

  private static void pairs(AddressDraft draft, String text, boolean isJdbc) {
    String rest = text.replaceFirst("^[\\s;]+", "");
    Matcher pair = PAIR.matcher(rest);
    int end = 0;
    while (end < rest.length() && pair.find()) {
      draft.driver().words().read(draft, pair.group("name"), value(pair), isJdbc);
      end = pair.end();
    }
    if (!rest.substring(end).isBlank()) {
      throw new BadAddress(
          "is not a list of NAME=VALUE; with semicolons between; a value with a semicolon stands in"
              + (isJdbc
                  ? " {…}, with each } in it doubled"
                  : " \"…\", with each \" in it doubled"));
    }
  }

  private static String value(Matcher pair) {
    if (pair.group("braced") != null) {
      return pair.group("braced").replace("}}", "}");
    }
    if (pair.group("double") != null) {
      return pair.group("double").replace("\"\"", "\"");
    }
    if (pair.group("single") != null) {
      return pair.group("single").replace("''", "'");
    }
    return pair.group("plain").strip();
  }
}
