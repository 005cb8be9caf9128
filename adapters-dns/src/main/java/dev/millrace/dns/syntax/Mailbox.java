package dev.millrace.dns.syntax;

import dev.millrace.dns.query.Names;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xbill.DNS.Name;

/**
 * A mailbox as an RNAME says it: the first label is the local part (RFC 1035, section 8; RFC 1912,
 * section 2.2).
 *
 * @param localPart with its dots as they are
 * @param domain the name behind the at sign
 */
record Mailbox(String localPart, Name domain) {

  /** {@code dot-atom-text} of RFC 5322, section 3.2.3. */
  private static final Pattern DOT_ATOM =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  /** {@code quoted-string} of RFC 5322, section 3.2.4, without comments and folding. */
  private static final Pattern QUOTED = Pattern.compile("\"([ !#-\\[\\]-~]|\\\\[ -~])*\"");

  /**
   * Reads an RNAME; empty if it does not make a mail address as RFC 5322, section 3.4.1, wants it.
   */
  static Optional<Mailbox> of(Name rname) {
    if (rname.labels() <= 2) {
      return Optional.empty();
    }
    byte[] label = rname.getLabel(0);
    String localPart = new String(label, 1, label.length - 1, StandardCharsets.ISO_8859_1);
    Name domain = Names.parent(rname);
    List<String> labels = Labels.of(domain);
    boolean valid =
        (DOT_ATOM.matcher(localPart).matches() || QUOTED.matcher(localPart).matches())
            && labels.stream().allMatch(Labels::hasOnlyAllowedCharacters)
            && labels.stream().noneMatch(text -> text.startsWith("-") || text.endsWith("-"));
    return valid ? Optional.of(new Mailbox(localPart, domain)) : Optional.empty();
  }
}
