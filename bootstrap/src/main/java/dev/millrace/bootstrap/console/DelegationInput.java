package dev.millrace.bootstrap.console;

import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.name.DomainName;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name servers and DS records of an undelegated test from the command line. */
public final class DelegationInput {

  private static final Pattern SIGNER =
      Pattern.compile("(\\d{1,5}),(\\d{1,3}),(\\d{1,3}),((?:[0-9A-Fa-f]{2})+)");

  private DelegationInput() {}

  /** Reads {@code name} or {@code name/address}. */
  public static NameServer nameServer(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new NameServer(DomainName.parse(text), null);
    }
    String address = text.substring(slash + 1);
    try {
      requireUsualForm(address);
      return new NameServer(
          DomainName.parse(text.substring(0, slash)),
          InetAddress.ofLiteral(address).getHostAddress());
    } catch (IllegalArgumentException e) {
      throw new CannotRun(
          "--ns: \"%s\" is no IP address; allowed: NAME or NAME/ADDRESS, as in ns1.example.net/192.0.2.1"
              .formatted(address),
          e);
    }
  }

  /** Java also reads 999 as an IPv4 address; what nobody means is refused. */
  private static void requireUsualForm(String address) {
    boolean dottedQuad = address.chars().filter(c -> c == '.').count() == 3;
    if (!dottedQuad && address.indexOf(':') < 0) {
      throw new IllegalArgumentException("neither a dotted quad nor an IPv6 address");
    }
  }

  /** Reads {@code keytag,algorithm,digest type,digest} (RFC 4034, section 5.1). */
  public static DelegationSigner signer(String text) {
    Matcher matcher = SIGNER.matcher(text.strip());
    if (matcher.matches()) {
      int keytag = Integer.parseInt(matcher.group(1));
      int algorithm = Integer.parseInt(matcher.group(2));
      int digestType = Integer.parseInt(matcher.group(3));
      if (keytag <= 0xFFFF && algorithm <= 0xFF && digestType <= 0xFF) {
        return new DelegationSigner(
            keytag, algorithm, digestType, matcher.group(4).toUpperCase(Locale.ROOT));
      }
    }
    throw new CannotRun(
        "--ds: \"%s\" is no DS record; allowed: KEYTAG,ALGORITHM,DIGEST-TYPE,DIGEST with the digest in hexadecimal, as in 12345,13,2,9F86D0…"
            .formatted(text));
  }
}
