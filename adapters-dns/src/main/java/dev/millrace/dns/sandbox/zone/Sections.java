package dev.millrace.dns.sandbox.zone;

import java.util.List;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Fills the sections of a response, with signatures if the client wants them. */
final class Sections {
  private final Message reply;
  private final boolean dnssec;

  Sections(Message reply, boolean dnssec) {
    this.reply = reply;
    this.dnssec = dnssec;
  }

  void authoritative() {
    reply.getHeader().setFlag(Flags.AA);
  }

  void responseCode(int code) {
    reply.getHeader().setRcode(code);
  }

  void answer(RecordSet set) {
    add(set, Section.ANSWER);
  }

  void answer(Record record) {
    reply.addRecord(record, Section.ANSWER);
  }

  void authority(RecordSet set) {
    add(set, Section.AUTHORITY);
  }

  void additional(RecordSet set) {
    add(set, Section.ADDITIONAL);
  }

  /** Adds proofs; a client that did not ask for DNSSEC gets none. */
  void proof(List<RecordSet> sets) {
    if (dnssec) {
      sets.forEach(this::authority);
    }
  }

  boolean wantsProof() {
    return dnssec;
  }

  private void add(RecordSet set, int section) {
    if (reply.findRRset(set.name(), set.type(), section)) {
      return;
    }
    set.records().forEach(r -> reply.addRecord(r, section));
    if (dnssec) {
      set.signatures().forEach(s -> reply.addRecord(s, section));
    }
  }
}
