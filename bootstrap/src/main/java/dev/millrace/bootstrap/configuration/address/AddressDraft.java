package dev.millrace.bootstrap.configuration.address;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.server.Tls;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address as far as it is known; each form of writing it fills in what it says. */
public final class AddressDraft {

  private static final int MAX_PORT = 65_535;
  private static final Pattern HOST =
      Pattern.compile("[\\w.:%-]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final ServerDriver driver;
  private final TlsDraft tls = new TlsDraft();
  private final Map<String, String> options = new TreeMap<>();
  private @Nullable String host;
  private @Nullable Integer port;
  private @Nullable String database;
  private @Nullable String user;
  private @Nullable Secret password;
  private boolean isPasswordAnOption;

  public AddressDraft(ServerDriver driver) {
    this.driver = driver;
  }

  public ServerDriver driver() {
    return driver;
  }

  public TlsDraft tls() {
    return tls;
  }

  /** A name, an address with or without brackets, or the path of a socket; empty says nothing. */
  public void host(String text) {
    String plain = text.strip();
    if (plain.isEmpty()) {
      return;
    }
    host =
        plain.startsWith("[") && plain.endsWith("]")
            ? plain.substring(1, plain.length() - 1)
            : plain;
  }

  /** The port; empty says nothing. */
  public void port(String text) {
    if (text.isBlank()) {
      return;
    }
    try {
      port = Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new BadAddress("has a port that is no number");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new BadAddress("has a port outside 1..65535");
    }
  }

  /** The name of the database; empty says nothing. */
  public void database(String name) {
    database = name.isEmpty() ? database : name;
  }

  /** Who logs in; empty says nothing. */
  public void user(String name) {
    user = name.isEmpty() ? user : name;
  }

  /** With which password; empty says nothing. */
  public void password(String text) {
    password = text.isEmpty() ? password : new Secret(text);
  }

  /** Remembers that a password stood among the options. */
  void passwordIsAnOption() {
    isPasswordAnOption = true;
  }

  boolean isPasswordAnOption() {
    return isPasswordAnOption;
  }

  /** A property of the driver, by its own name. */
  void option(String name, String value) {
    options.put(name, value);
  }

  /** Takes from another draft how to log in, where this one does not say it, and likewise TLS. */
  public void fillFrom(AddressDraft other) {
    user = user == null ? other.user : user;
    password = password == null ? other.password : password;
    tls.fillFrom(other.tls);
  }

  /**
   * The address.
   *
   * @throws BadAddress if something is missing, or does not fit together
   */
  public ServerAddress finish() {
    Endpoint endpoint = endpoint();
    return new ServerAddress(endpoint, requiredDatabase(), user, password, tls(endpoint), options);
  }

  private Endpoint endpoint() {
    String given = host == null ? "localhost" : host;
    int number = port == null ? driver.port() : port;
    if (given.startsWith("/")) {
      return new Endpoint.UnixSocket(socket(given, number));
    }
    if (given.contains(",")) {
      throw new BadAddress(
          "names more than one host; write the one name under which the writer is always found");
    }
    if (!HOST.matcher(given).matches()) {
      throw new BadAddress("has a host that is neither a name nor an address nor a path");
    }
    return new Endpoint.Tcp(given, number);
  }

  private Path socket(String path, int number) {
    if (driver == ServerDriver.MSSQL) {
      throw new BadAddress("names a Unix socket, which SQL Server does not have");
    }
    try {
      Path file = Path.of(path);
      boolean isFolder =
          driver == ServerDriver.POSTGRES
              && !String.valueOf(file.getFileName()).startsWith(".s.PGSQL.");
      return isFolder ? file.resolve(".s.PGSQL." + number) : file;
    } catch (InvalidPathException e) {
      throw new BadAddress("has a socket that is no path");
    }
  }

  private String requiredDatabase() {
    if (database != null) {
      return database;
    }
    if (driver == ServerDriver.POSTGRES && user != null) {
      return user;
    }
    throw new BadAddress("names no database");
  }

  private Tls tls(Endpoint endpoint) {
    boolean isSocket = endpoint instanceof Endpoint.UnixSocket;
    Tls resolved = tls.resolve(driver == ServerDriver.MSSQL);
    if (isSocket && resolved.mode() != Tls.Mode.DISABLE) {
      throw new BadAddress("asks for TLS on a Unix socket, which never leaves the machine");
    }
    if (driver == ServerDriver.POSTGRES
        && resolved.mode() == Tls.Mode.REQUIRE
        && resolved.ca() != null
        && tls.hasMode()) {
      // As libpq has it: who names authorities wants them asked.
      return new Tls(Tls.Mode.VERIFY_CA, resolved.ca(), resolved.certificate(), resolved.key());
    }
    return resolved;
  }
}
