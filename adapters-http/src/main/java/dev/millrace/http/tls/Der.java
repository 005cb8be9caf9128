package dev.millrace.http.tls;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;

/** What it takes of DER (X.690) to put the older forms of private keys into that of PKCS #8. */
final class Der {
  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int OBJECT_ID = 0x06;
  private static final int SEQUENCE = 0x30;
  private static final int PARAMETERS = 0xa0;
  private static final int LONG_FORM = 0x80;
  private static final int BYTE = 0xff;
  private static final int BITS = 8;

  private static final byte[] VERSION = tagged(INTEGER, new byte[] {0});
  private static final byte[] NULL = {0x05, 0x00};

  /** 1.2.840.113549.1.1.1 */
  private static final byte[] RSA =
      tagged(
          OBJECT_ID,
          new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01});

  /** 1.2.840.10045.2.1 */
  private static final byte[] EC =
      tagged(OBJECT_ID, new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01});

  private Der() {}

  /** A key of PKCS #1 ("RSA PRIVATE KEY") in PKCS #8. */
  static byte[] pkcs8OfRsa(byte[] pkcs1) {
    return pkcs8(RSA, NULL, pkcs1);
  }

  /**
   * A key of SEC 1 ("EC PRIVATE KEY") in PKCS #8.
   *
   * @throws InvalidKeyException if it does not name its curve, or is none
   */
  static byte[] pkcs8OfEc(byte[] sec1) throws InvalidKeyException {
    return pkcs8(EC, curve(sec1), sec1);
  }

  private static byte[] pkcs8(byte[] algorithm, byte[] parameters, byte[] key) {
    return tagged(SEQUENCE, VERSION, tagged(SEQUENCE, algorithm, parameters), tagged(OCTETS, key));
  }

  private static byte[] curve(byte[] sec1) throws InvalidKeyException {
    try {
      ByteBuffer parts = content(ByteBuffer.wrap(sec1));
      while (parts.hasRemaining()) {
        int tag = parts.get(parts.position()) & BYTE;
        ByteBuffer part = content(parts);
        if (tag == PARAMETERS && part.get(part.position()) == OBJECT_ID) {
          byte[] curve = new byte[part.remaining()];
          part.get(curve);
          return curve;
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new InvalidKeyException("The key is cut off.", e);
    }
    throw new InvalidKeyException("The key does not name its curve.");
  }

  /** What the next value holds; reading goes on behind it. */
  private static ByteBuffer content(ByteBuffer from) {
    from.get();
    int length = from.get() & BYTE;
    if (length >= LONG_FORM) {
      int bytes = length - LONG_FORM;
      length = 0;
      for (int i = 0; i < bytes; i++) {
        length = (length << BITS) | (from.get() & BYTE);
      }
    }
    ByteBuffer content = from.slice(from.position(), length);
    from.position(from.position() + length);
    return content;
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    writeLength(whole, content.size());
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < LONG_FORM) {
      out.write(length);
      return;
    }
    int bytes = length > BYTE ? 2 : 1;
    out.write(LONG_FORM | bytes);
    if (bytes == 2) {
      out.write(length >> BITS);
    }
    out.write(length);
  }
}
