package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The two questions that tell how a zone denies existence: each is answered by a record in zones of
 * one kind, and by a NODATA proof in zones of the other kind.
 */
enum DenialQuestion {
  NSEC(
      Type.NSEC,
      NSECRecord.class,
      DenialProof.NSEC3,
      new Tags(
          Dnssec10Tags.ERR_MULT_NSEC,
          Dnssec10Tags.NSEC_MISMATCHES_APEX,
          Dnssec10Tags.NSEC_GIVES_ERR_ANSWER,
          Dnssec10Tags.NSEC_QUERY_RESPONSE_ERR)),

  NSEC3PARAM(
      Type.NSEC3PARAM,
      NSEC3PARAMRecord.class,
      DenialProof.NSEC,
      new Tags(
          Dnssec10Tags.ERR_MULT_NSEC3PARAM,
          Dnssec10Tags.NSEC3PARAM_MISMATCHES_APEX,
          Dnssec10Tags.NSEC3PARAM_GIVES_ERR_ANSWER,
          Dnssec10Tags.NSEC3PARAM_QUERY_RESPONSE_ERR));

  static final List<DenialQuestion> ALL = List.of(values());

  private final int type;
  private final Class<? extends Record> answer;
  private final DenialProof proof;
  private final Tags tags;

  DenialQuestion(int type, Class<? extends Record> answer, DenialProof proof, Tags tags) {
    this.type = type;
    this.answer = answer;
    this.proof = proof;
    this.tags = tags;
  }

  int type() {
    return type;
  }

  /** The records that answer it. */
  Class<? extends Record> answer() {
    return answer;
  }

  /** What proves that the zone is of the other kind. */
  DenialProof proof() {
    return proof;
  }

  Tags tags() {
    return tags;
  }

  /** What the answer is reported with. */
  record Tags(
      Tag.Of1<Collection<ServerAddress>> multiple,
      Tag.Of1<Collection<ServerAddress>> mismatch,
      Tag.Of1<Collection<ServerAddress>> wrongAnswer,
      Tag.Of1<Collection<ServerAddress>> error) {}
}
