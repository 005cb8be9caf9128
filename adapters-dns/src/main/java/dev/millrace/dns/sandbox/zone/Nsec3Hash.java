package dev.millrace.dns.sandbox.zone;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.utils.base32;

/** Hashes names with the parameters of one NSEC3 chain (RFC 5155 section 5). */
final class Nsec3Hash {
  private static final base32 TEXT = new base32(base32.Alphabet.BASE32HEX, false, true);

  private final NSEC3PARAMRecord parameters;

  Nsec3Hash(Name origin, Chain.Nsec3 settings) {
    parameters =
        new NSEC3PARAMRecord(
            origin,
            DClass.IN,
            0,
            NSEC3Record.SHA1_DIGEST_ID,
            0,
            settings.iterations(),
            octets(settings));
  }

  private static byte[] octets(Chain.Nsec3 settings) {
    return HexFormat.of().parseHex(settings.salt());
  }

  NSEC3PARAMRecord parameters() {
    return parameters;
  }

  byte[] hash(Name name) {
    try {
      return parameters.hashName(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is part of every Java platform", e);
    }
  }

  /** The hash as the first label of an NSEC3 owner, in lower case. */
  String label(Name name) {
    return TEXT.toString(hash(name)).toLowerCase(Locale.ROOT);
  }
}
