package dev.millrace.dns.zone;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xbill.DNS.UNKRecord;

/**
 * A CSYNC record, which asks the parent to copy records of the zone (RFC 7477).
 *
 * @param serial the SOA serial it is about
 * @param flags {@code immediate} and {@code soaminimum}
 * @param types what is to be copied, in the order of their numbers
 */
record ChildSync(long serial, int flags, List<Integer> types) {

  private static final int SOA_MINIMUM = 2;

  ChildSync {
    types = List.copyOf(types);
  }

  /** Reads a record; empty if it is none or malformed. */
  static Optional<ChildSync> of(Record record) {
    if (record.getType() != Type.CSYNC || !(record instanceof UNKRecord opaque)) {
      return Optional.empty();
    }
    try {
      ByteBuffer octets = ByteBuffer.wrap(opaque.getData());
      long serial = octets.getInt() & 0xFFFF_FFFFL;
      int flags = octets.getShort() & 0xFFFF;
      return Optional.of(new ChildSync(serial, flags, types(octets)));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  /** The types of a bitmap in windows (RFC 4034, section 4.1.2). */
  private static List<Integer> types(ByteBuffer octets) {
    List<Integer> types = new ArrayList<>();
    while (octets.hasRemaining()) {
      int window = octets.get() & 0xFF;
      int length = octets.get() & 0xFF;
      for (int i = 0; i < length; i++) {
        int octet = octets.get() & 0xFF;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          if ((octet & 0x80 >> bit) != 0) {
            types.add(window * 256 + i * Byte.SIZE + bit);
          }
        }
      }
    }
    return types;
  }

  /** Whether the parent may act on it while the zone has this serial. */
  boolean fits(long soaSerial) {
    boolean minimum = (flags & SOA_MINIMUM) != 0;
    return minimum ? !Serial.isHigher(serial, soaSerial) : serial == soaSerial;
  }

  /** The mnemonics of the types. */
  String typeNames() {
    return String.join(";", types.stream().map(Type::string).toList());
  }
}
