package dev.millrace.bootstrap.configuration.address;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The code of URLs for characters that mean something in them. A plus sign is a plus sign. */
final class PercentCode {

  private PercentCode() {}

  /**
   * @throws BadAddress if a percent sign is not followed by two hexadecimal digits
   */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[bytes.length];
    int length = 0;
    for (int index = 0; index < bytes.length; index++) {
      if (bytes[index] == '%') {
        decoded[length++] = (byte) hexadecimal(bytes, index + 1);
        index += 2;
      } else {
        decoded[length++] = bytes[index];
      }
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }

  private static int hexadecimal(byte[] bytes, int from) {
    if (from + 1 >= bytes.length
        || !HexFormat.isHexDigit(bytes[from])
        || !HexFormat.isHexDigit(bytes[from + 1])) {
      throw new BadAddress(
          "has a % that no two hexadecimal digits follow; a % itself is written as %25");
    }
    return HexFormat.fromHexDigit(bytes[from]) * 16 + HexFormat.fromHexDigit(bytes[from + 1]);
  }

  /** The other way round; what is left alone means nothing in any part of a URL. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      if (Character.isLetterOrDigit((char) one) && one > 0 || "-._~".indexOf(one) >= 0) {
        encoded.append((char) one);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
      }
    }
    return encoded.toString();
  }
}
