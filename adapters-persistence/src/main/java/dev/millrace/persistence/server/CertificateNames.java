package dev.millrace.persistence.server;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The hosts that a certificate is for.
 *
 * @param names host names; the first label may be {@code *}
 * @param addresses as they are written
 */
public record CertificateNames(List<String> names, List<String> addresses) {

  private static final int HOST_NAME = 2;
  private static final int ADDRESS = 7;

  public CertificateNames {
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
  }

  /**
   * Those in its list of alternative names; a common name does not count.
   *
   * <p>Source: RFC 9525 section 6.
   *
   * @throws CertificateParsingException if the list is broken
   */
  public static CertificateNames of(X509Certificate certificate)
      throws CertificateParsingException {
    List<String> names = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    Collection<List<?>> all = certificate.getSubjectAlternativeNames();
    if (all != null) {
      for (List<?> one : all) {
        switch ((Integer) one.get(0)) {
          case HOST_NAME -> names.add(String.valueOf(one.get(1)));
          case ADDRESS -> addresses.add(String.valueOf(one.get(1)));
          default -> {
            // Mail addresses and the like name no host.
          }
        }
      }
    }
    return new CertificateNames(names, addresses);
  }

  /** Whether this host is among them. */
  public boolean include(String host) {
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      return addresses.stream().anyMatch(one -> InetAddress.ofLiteral(one).equals(address));
    } catch (IllegalArgumentException e) {
      // It is no address, so it is a name.
      return names.stream().anyMatch(name -> covers(lower(name), lower(host)));
    }
  }

  private static boolean covers(String name, String host) {
    int dot = host.indexOf('.');
    return name.equals(host)
        || (name.startsWith("*.") && dot > 0 && name.substring(1).equals(host.substring(dot)));
  }

  private static String lower(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
