package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Tag;
import java.util.List;
import org.xbill.DNS.Name;

/**
 * What can be found about the syntax of a host name, for one of the places where a host name
 * stands.
 *
 * @param nonAllowedChars a label has something other than letters, digits and hyphens
 * @param doubleDash a label has hyphens as third and fourth character without being an A-label
 * @param numericTld the last label has digits only
 * @param ok none of these
 */
record HostnameTags(
    Tag.Of1<Name> nonAllowedChars,
    Tag.Of2<Name, String> doubleDash,
    Tag.Of2<Name, String> numericTld,
    Tag.Of1<Name> ok) {

  /** All four. */
  List<Tag> all() {
    return List.of(nonAllowedChars, doubleDash, numericTld, ok);
  }
}
