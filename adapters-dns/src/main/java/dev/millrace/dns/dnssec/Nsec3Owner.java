package dev.millrace.dns.dnssec;

import java.security.NoSuchAlgorithmException;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.utils.base32;

/** Whose hash an NSEC3 record stands at (RFC 5155, section 3). */
final class Nsec3Owner {

  private static final base32 HASH_TEXT = new base32(base32.Alphabet.BASE32HEX, false, true);

  private Nsec3Owner() {}

  /** Whether the record is the one that the apex of this zone has in the chain. */
  static boolean isApex(NSEC3Record record, Name apex) {
    try {
      String label = HASH_TEXT.toString(record.hashName(apex));
      return record.getName().equals(Name.fromString(label, apex));
    } catch (NoSuchAlgorithmException | TextParseException e) {
      // An unknown hash algorithm, or an apex so long that no hash fits below it.
      return false;
    }
  }
}
