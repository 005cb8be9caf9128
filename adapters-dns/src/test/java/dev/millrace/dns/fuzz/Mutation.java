package dev.millrace.dns.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Spoils one message: as octets, which most parsers reject soon, or record by record, so that what
 * comes out is a message with odd contents.
 */
public final class Mutation {
  private static final int HEADER = 12;
  private static final int ID = 2;
  private static final int QR = 0x80;
  private static final int[] TYPES = {
    Type.A,
    Type.NS,
    Type.CNAME,
    Type.SOA,
    Type.MX,
    Type.TXT,
    Type.AAAA,
    Type.DNAME,
    Type.OPT,
    Type.DS,
    Type.RRSIG,
    Type.NSEC,
    Type.DNSKEY,
    Type.NSEC3,
    Type.NSEC3PARAM,
    Type.CDS,
    Type.CDNSKEY,
    Type.SVCB,
    Type.ANY,
    65_280
  };

  private final Random random;
  private final Octets octets;

  /** What is done follows from the source of randomness. */
  public Mutation(Random random) {
    this.random = random;
    this.octets = new Octets(random);
  }

  /** The message spoiled; its id, and that it is a response, stay. */
  public byte[] of(Message message) {
    return random.nextInt(4) == 0 ? blindly(message.toWire()) : byRecord(message);
  }

  private byte[] blindly(byte[] wire) {
    byte[] spoiled = octets.spoiled(wire, ID);
    if (spoiled.length > ID) {
      spoiled[ID] |= (byte) QR;
    }
    return spoiled;
  }

  /** A record in a section, free to become any other. */
  private record Part(int section, byte[] owner, int type, int dclass, long ttl, byte[] data) {}

  private byte[] byRecord(Message message) {
    List<Part> parts = parts(message);
    for (int changes = 1 + random.nextInt(3); changes > 0 && !parts.isEmpty(); changes--) {
      change(parts, random.nextInt(parts.size()));
    }
    byte[] wire = encoded(message, parts);
    if (random.nextInt(4) == 0) {
      int at = 2 + random.nextInt(2);
      wire[at] ^= (byte) (1 << random.nextInt(at == ID ? 7 : 8));
    }
    return wire;
  }

  private static List<Part> parts(Message message) {
    List<Part> parts = new ArrayList<>();
    for (int section : new int[] {Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL}) {
      for (Record rr : message.getSection(section)) {
        parts.add(
            new Part(
                section,
                rr.getName().toWire(),
                rr.getType(),
                rr.getDClass(),
                rr.getTTL(),
                rr.rdataToWireCanonical()));
      }
    }
    return parts;
  }

  private void change(List<Part> parts, int at) {
    Part p = parts.get(at);
    switch (random.nextInt(9)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(random.nextInt(parts.size() + 1), p);
      case 2 -> parts.set(at, new Part(section(), p.owner, p.type, p.dclass, p.ttl, p.data));
      case 3 -> parts.set(at, new Part(p.section, p.owner, type(), p.dclass, p.ttl, p.data));
      case 4 -> parts.set(at, new Part(p.section, owner(p), p.type, p.dclass, p.ttl, p.data));
      case 5 -> parts.set(at, new Part(p.section, p.owner, p.type, p.dclass, ttl(), p.data));
      case 6 -> parts.set(at, new Part(p.section, p.owner, p.type, type(), p.ttl, p.data));
      default -> {
        byte[] data = octets.spoiled(p.data, 0);
        parts.set(at, new Part(p.section, p.owner, p.type, p.dclass, p.ttl, data));
      }
    }
  }

  private int section() {
    return Section.ANSWER + random.nextInt(3);
  }

  private int type() {
    return TYPES[random.nextInt(TYPES.length)];
  }

  private long ttl() {
    return random.nextInt() & 0xFFFFFFFFL;
  }

  private byte[] owner(Part part) {
    return switch (random.nextInt(3)) {
      case 0 -> Name.root.toWire();
      case 1 -> parentOf(part.owner);
      default -> below(part.owner);
    };
  }

  private static byte[] parentOf(byte[] owner) {
    int skipped = owner[0] == 0 ? 0 : 1 + (owner[0] & 0x3F);
    return Arrays.copyOfRange(owner, skipped, owner.length);
  }

  private byte[] below(byte[] owner) {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    byte[] label = new byte[1 + random.nextInt(5)];
    random.nextBytes(label);
    name.write(label.length);
    name.writeBytes(label);
    name.writeBytes(owner);
    return name.toByteArray();
  }

  private static byte[] encoded(Message message, List<Part> parts) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    wire.write(message.getHeader().toWire(), 0, HEADER - 8);
    Record question = message.getQuestion();
    two(wire, question == null ? 0 : 1);
    for (int section : new int[] {Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL}) {
      two(wire, (int) parts.stream().filter(part -> part.section == section).count());
    }
    if (question != null) {
      wire.writeBytes(question.getName().toWire());
      two(wire, question.getType());
      two(wire, question.getDClass());
    }
    for (int section : new int[] {Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL}) {
      parts.stream().filter(part -> part.section == section).forEach(part -> write(wire, part));
    }
    return wire.toByteArray();
  }

  private static void write(ByteArrayOutputStream wire, Part part) {
    wire.writeBytes(part.owner);
    two(wire, part.type);
    two(wire, part.dclass);
    two(wire, (int) (part.ttl >> 16));
    two(wire, (int) part.ttl);
    two(wire, part.data.length);
    wire.writeBytes(part.data);
  }

  private static void two(ByteArrayOutputStream wire, int value) {
    wire.write(value >> 8);
    wire.write(value);
  }
}
