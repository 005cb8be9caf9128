package dev.millrace.domain.score;

import java.util.Locale;

/**
 * What a zone does beyond the necessary; all that apply, with a score of 100, make an A+.
 *
 * <p>Source: gonemaster, scoring.
 */
public enum BonusCriterion {
  NO_WARNINGS,
  SIGNED,
  MODERN_ALGORITHM,
  NO_NSEC3_OPT_OUT,
  CDS_CDNSKEY,
  IPV6_ON_ALL_SERVERS,
  TWO_ASNS;

  /** The lower-case name that the API uses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
