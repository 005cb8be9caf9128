package dev.millrace.dns.query;

import org.xbill.DNS.Compression;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.DNSOutput;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Tokenizer;

/** A record whose data do not have the form that its type asks for; nobody can use it. */
public final class MisshapenRecord extends Record {

  private static final long serialVersionUID = 1L;

  private final byte[] octets;

  /** A record of a type with data that are not of that type. */
  public MisshapenRecord(Name name, int type, int dclass, long ttl, byte[] octets) {
    super(name, type, dclass, ttl);
    this.octets = octets.clone();
  }

  /** How many octets of data there are. */
  public int length() {
    return octets.length;
  }

  @Override
  protected void rrFromWire(DNSInput in) {
    throw new UnsupportedOperationException("it is made from octets only");
  }

  @Override
  protected void rdataFromString(Tokenizer tokenizer, Name origin) {
    throw new UnsupportedOperationException("it is made from octets only");
  }

  @Override
  protected String rrToString() {
    return unknownToString(octets);
  }

  @Override
  protected void rrToWire(DNSOutput out, Compression compression, boolean canonical) {
    out.writeByteArray(octets);
  }
}
