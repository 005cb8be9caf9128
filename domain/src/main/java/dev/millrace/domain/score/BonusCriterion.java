package dev.millrace.domain.score;

import java.util.Locale;

/**
 * What a zone does beyond the necessary; all that apply, with a score of 100, make an A+.
 *
 * <p>Source: gonemaster, scoring.
 */
public enum BonusCriterion {
  /** No entry is a WARNING or worse. */
  NO_WARNINGS,
  /** The zone is signed on all its servers. */
  SIGNED,
  /** All keys are of an elliptic-curve algorithm: 13 to 16 (RFC 8624). */
  MODERN_ALGORITHM,
  /** No NSEC3 record leaves out insecure delegations (RFC 5155, section 6). */
  NO_NSEC3_OPT_OUT,
  /** The zone publishes CDS or CDNSKEY records (RFC 7344). */
  CDS_CDNSKEY,
  /** Each name server has an IPv6 address. */
  IPV6_ON_ALL_SERVERS,
  /** The name servers are announced by two autonomous systems at least. */
  TWO_ASNS;

  /** The lower-case name that the API uses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
