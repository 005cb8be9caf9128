package dev.millrace.dns.zone;

import java.util.Comparator;
import org.xbill.DNS.Name;

/** The data of an MX record. */
record MailTarget(Name exchange, int preference) implements Comparable<MailTarget> {

  private static final Comparator<MailTarget> ORDER =
      Comparator.comparingInt(MailTarget::preference).thenComparing(MailTarget::exchange);

  /** Whether it says that the domain takes no mail (RFC 7505, section 3). */
  boolean isNull() {
    return exchange.equals(Name.root);
  }

  @Override
  public int compareTo(MailTarget other) {
    return ORDER.compare(this, other);
  }
}
