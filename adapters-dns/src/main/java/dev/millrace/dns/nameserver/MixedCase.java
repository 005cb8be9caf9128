package dev.millrace.dns.nameserver;

import java.io.IOException;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/**
 * One name in two mixtures of upper and lower case, that differ in every letter. They are not
 * random, so that each run asks the same and may use what another case has asked.
 *
 * @param plain the name both are made from
 * @param first upper case for every other letter, from the first one on
 * @param second the other way round
 */
record MixedCase(Name plain, Name first, Name second) {

  private static final int CASE_BIT = 0x20;

  private static final Name WWW = Name.fromConstantString("www");

  /** For a name below the apex, or for the apex itself if that is so long that nothing fits. */
  static MixedCase of(Name apex) {
    Name plain = below(apex);
    return new MixedCase(plain, mixed(plain, true), mixed(plain, false));
  }

  /** As it was asked for, letter by letter, without the final dot. */
  static String text(Name name) {
    return name.toString(true);
  }

  private static Name below(Name apex) {
    try {
      return Name.concatenate(WWW, apex);
    } catch (NameTooLongException e) {
      return apex;
    }
  }

  /** Works on the wire form, where the octet before a label is never as high as a letter. */
  private static Name mixed(Name name, boolean upperFirst) {
    byte[] octets = name.toWire();
    boolean upper = upperFirst;
    for (int i = 0; i < octets.length; i++) {
      if (isLetter(octets[i])) {
        octets[i] = (byte) (upper ? octets[i] & ~CASE_BIT : octets[i] | CASE_BIT);
        upper = !upper;
      }
    }
    try {
      return new Name(octets);
    } catch (IOException e) {
      throw new IllegalStateException("a name with other letters is a name", e);
    }
  }

  private static boolean isLetter(byte octet) {
    int lower = octet | CASE_BIT;
    return lower >= 'a' && lower <= 'z';
  }
}
