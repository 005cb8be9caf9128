package dev.millrace.bootstrap.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the server listens.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param port 0 takes a free one
 */
public record ListenAddress(String host, int port) {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]+)]:(\\d{1,5})");
  private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9._-]*):(\\d{1,5})");
  private static final Pattern PORT_ONLY = Pattern.compile("\\d{1,5}");
  private static final int MAX_PORT = 65_535;

  static ListenAddress parse(String text) throws BadValueException {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return of(bracketed.group(1), bracketed.group(2));
    }
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return of(plain.group(1).isEmpty() ? "0.0.0.0" : plain.group(1), plain.group(2));
    }
    if (PORT_ONLY.matcher(text).matches()) {
      return of(LOOPBACK, text);
    }
    throw new BadValueException("is not an address to listen on");
  }

  private static ListenAddress of(String host, String port) throws BadValueException {
    int number = Integer.parseInt(port);
    if (number > MAX_PORT) {
      throw new BadValueException("has a port above " + MAX_PORT);
    }
    return new ListenAddress(host, number);
  }

  /** The same host with a port that the system chooses. */
  public ListenAddress withFreePort() {
    return new ListenAddress(host, 0);
  }

  /**
   * Whether only this machine can reach it. A name counts by all of its addresses; one that cannot
   * be resolved is not loopback.
   */
  public boolean isLoopback() {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
