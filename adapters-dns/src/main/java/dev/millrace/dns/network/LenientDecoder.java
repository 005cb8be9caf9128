package dev.millrace.dns.network;

import dev.millrace.dns.query.MisshapenRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.UNKRecord;

/**
 * Reads messages whose only fault are AAAA records of a wrong length (RFC 4074, section 4.4), which
 * a test case looks for. The parser takes no message with such a record, so that they are read as a
 * type that nobody uses, and become {@link MisshapenRecord}s then.
 */
final class LenientDecoder {

  private static final int AAAA_LENGTH = 16;

  /** Of the types for private use (RFC 6895, section 3.1). */
  private static final int STAND_IN = 65_521;

  private LenientDecoder() {}

  /** The message; empty if it has no AAAA record of a wrong length, or any other fault. */
  static Optional<Message> decode(byte[] octets) {
    byte[] copy = octets.clone();
    try {
      if (!disguise(copy)) {
        return Optional.empty();
      }
      Message message = new Message(copy);
      for (int section = Section.ANSWER; section <= Section.ADDITIONAL; section++) {
        restore(message, section);
      }
      return Optional.of(message);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Gives the records concerned another type; false if there are none. */
  private static boolean disguise(byte[] octets) throws IOException {
    Header header = new Header(octets);
    DNSInput in = new DNSInput(octets);
    in.readByteArray(Header.LENGTH);
    for (int i = 0; i < header.getCount(Section.QUESTION); i++) {
      new Name(in);
      in.readU32();
    }
    int records =
        header.getCount(Section.ANSWER)
            + header.getCount(Section.AUTHORITY)
            + header.getCount(Section.ADDITIONAL);
    boolean found = false;
    for (int i = 0; i < records && in.remaining() > 0; i++) {
      found |= disguiseNext(in, octets);
    }
    return found;
  }

  private static boolean disguiseNext(DNSInput in, byte[] octets) throws IOException {
    new Name(in);
    int position = in.current();
    int type = in.readU16();
    in.readU16();
    in.readU32();
    int length = in.readU16();
    in.readByteArray(length);
    boolean wrong = type == Type.AAAA && length != AAAA_LENGTH;
    if (wrong) {
      octets[position] = (byte) (STAND_IN >> Byte.SIZE);
      octets[position + 1] = (byte) STAND_IN;
    }
    return wrong;
  }

  private static void restore(Message message, int section) {
    List<Record> records = List.copyOf(message.getSection(section));
    message.removeAllRecords(section);
    for (Record rr : records) {
      message.addRecord(rr.getType() == STAND_IN ? restored(rr) : rr, section);
    }
  }

  private static Record restored(Record rr) {
    return new MisshapenRecord(
        rr.getName(), Type.AAAA, rr.getDClass(), rr.getTTL(), ((UNKRecord) rr).getData());
  }
}
