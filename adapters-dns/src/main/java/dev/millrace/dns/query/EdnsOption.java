package dev.millrace.dns.query;

import java.util.HexFormat;

/**
 * An option in an OPT record (RFC 6891, section 6.1.2).
 *
 * @param code 0..65535
 * @param data the option's octets in lower-case hexadecimal; may be empty
 */
public record EdnsOption(int code, String data) {

  public EdnsOption {
    HexFormat.of().parseHex(data);
  }

  /** An option without data. */
  public static EdnsOption empty(int code) {
    return new EdnsOption(code, "");
  }

  /** An option with these octets. */
  public static EdnsOption of(int code, byte[] data) {
    return new EdnsOption(code, HexFormat.of().formatHex(data));
  }

  /** The option's octets. */
  public byte[] octets() {
    return HexFormat.of().parseHex(data);
  }
}
