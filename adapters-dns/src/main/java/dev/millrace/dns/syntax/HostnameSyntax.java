package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import java.util.List;
import org.xbill.DNS.Name;

/**
 * Checks the syntax of host names (RFC 952; RFC 1123, section 2.1; RFC 2181, section 11; RFC 3696,
 * sections 2 and 5).
 */
final class HostnameSyntax {

  private HostnameSyntax() {}

  /** Finds what is wrong with a host name, or that it is right. */
  static void check(Name hostname, HostnameTags tags, Findings findings) {
    List<String> labels = Labels.of(hostname);
    boolean ok = true;
    if (!labels.stream().allMatch(Labels::hasOnlyAllowedCharacters)) {
      findings.add(tags.nonAllowedChars().with(hostname));
      ok = false;
    }
    for (String label : labels) {
      if (Labels.hasDiscouragedDoubleDash(label)) {
        findings.add(tags.doubleDash().with(hostname, label));
        ok = false;
      }
    }
    if (!labels.isEmpty() && Labels.isNumeric(labels.getLast())) {
      findings.add(tags.numericTld().with(hostname, labels.getLast()));
      ok = false;
    }
    if (ok) {
      findings.add(tags.ok().with(hostname));
    }
  }
}
