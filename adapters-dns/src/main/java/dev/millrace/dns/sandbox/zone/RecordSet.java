package dev.millrace.dns.sandbox.zone;

import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * All records of one type at one name, with the signatures over them.
 *
 * @param records at least one
 * @param signatures none in an unsigned zone and for glue
 */
public record RecordSet(List<Record> records, List<RRSIGRecord> signatures) {

  public RecordSet {
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a record set needs at least one record");
    }
    records = List.copyOf(records);
    signatures = List.copyOf(signatures);
  }

  static RecordSet unsigned(List<Record> records) {
    return new RecordSet(records, List.of());
  }

  /** The owner name. */
  public Name name() {
    return records.getFirst().getName();
  }

  /** The type of the records, as dnsjava numbers them. */
  public int type() {
    return records.getFirst().getType();
  }

  RecordSet withSignatures(List<RRSIGRecord> made) {
    return new RecordSet(records, made);
  }

  /** The same data under another owner name, as a wildcard answers (RFC 4592). */
  RecordSet at(Name owner) {
    return new RecordSet(
        records.stream().map(r -> renamed(r, owner)).toList(),
        signatures.stream().map(s -> (RRSIGRecord) renamed(s, owner)).toList());
  }

  private static Record renamed(Record record, Name owner) {
    return Record.newRecord(
        owner, record.getType(), DClass.IN, record.getTTL(), record.rdataToWireCanonical());
  }

  @Override
  public String toString() {
    return name() + " " + Type.string(type()) + " x" + records.size();
  }
}
