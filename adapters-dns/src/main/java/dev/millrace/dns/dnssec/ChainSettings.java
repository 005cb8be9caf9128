package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.ServerAddress;
import java.util.List;
import org.xbill.DNS.NSEC3Record;

/** The parameters of NSEC3 records as servers show them (RFC 5155, section 3; RFC 9276). */
final class ChainSettings {

  private static final int OPT_OUT = 1;
  private static final int BITS = 8;

  private final boolean delegationsOnly;
  private final Groups<Integer, ServerAddress> algorithms = new Groups<>();
  private final Groups<Integer, ServerAddress> flags = new Groups<>();
  private final Groups<Integer, ServerAddress> iterations = new Groups<>();
  private final Groups<Integer, ServerAddress> saltLengths = new Groups<>();

  /**
   * No settings seen yet.
   *
   * @param delegationsOnly whether the zone has few names but delegations, so that opt-out is right
   */
  ChainSettings(boolean delegationsOnly) {
    this.delegationsOnly = delegationsOnly;
  }

  void add(ServerAddress server, NSEC3Record record) {
    byte[] salt = record.getSalt();
    algorithms.add(record.getHashAlgorithm(), server);
    flags.add(record.getFlags(), server);
    iterations.add(record.getIterations(), server);
    saltLengths.add(salt == null ? 0 : salt.length, server);
  }

  boolean isEmpty() {
    return algorithms.isEmpty();
  }

  void report(Findings findings) {
    if (algorithms.size() > 1) {
      findings.add(Dnssec03Tags.DS03_INCONSISTENT_HASH_ALGO.found());
    }
    algorithms.forEach(
        (algorithm, servers) ->
            findings.add(
                algorithm == NSEC3Record.SHA1_DIGEST_ID
                    ? Dnssec03Tags.DS03_LEGAL_HASH_ALGO.with(servers)
                    : Dnssec03Tags.DS03_ILLEGAL_HASH_ALGO.with(servers, algorithm)));
    if (flags.size() > 1) {
      findings.add(Dnssec03Tags.DS03_INCONSISTENT_NSEC3_FLAGS.found());
    }
    flags.forEach((octet, servers) -> reportFlags(octet, servers, findings));
    if (iterations.size() > 1) {
      findings.add(Dnssec03Tags.DS03_INCONSISTENT_ITERATION.found());
    }
    iterations.forEach(
        (count, servers) ->
            findings.add(
                count == 0
                    ? Dnssec03Tags.DS03_LEGAL_ITERATION_VALUE.with(servers)
                    : Dnssec03Tags.DS03_ILLEGAL_ITERATION_VALUE.with(servers, count)));
    if (saltLengths.size() > 1) {
      findings.add(Dnssec03Tags.DS03_INCONSISTENT_SALT_LENGTH.found());
    }
    saltLengths.forEach(
        (length, servers) ->
            findings.add(
                length == 0
                    ? Dnssec03Tags.DS03_LEGAL_EMPTY_SALT.with(servers)
                    : Dnssec03Tags.DS03_ILLEGAL_SALT_LENGTH.with(servers, length)));
  }

  /** Bits are counted from the most significant one. */
  private void reportFlags(int octet, List<ServerAddress> servers, Findings findings) {
    for (int bit = 0; bit < BITS - 1; bit++) {
      if ((octet & (1 << (BITS - 1 - bit))) != 0) {
        findings.add(Dnssec03Tags.DS03_UNASSIGNED_FLAG_USED.with(servers, bit));
      }
    }
    if ((octet & OPT_OUT) == 0) {
      findings.add(Dnssec03Tags.DS03_NSEC3_OPT_OUT_DISABLED.with(servers));
    } else if (delegationsOnly) {
      findings.add(Dnssec03Tags.DS03_NSEC3_OPT_OUT_ENABLED_TLD.with(servers));
    } else {
      findings.add(Dnssec03Tags.DS03_NSEC3_OPT_OUT_ENABLED_NON_TLD.with(servers));
    }
  }
}
