package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.util.Collection;
import java.util.List;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A record by which a NODATA answer for the apex is proven, and what can be wrong with it. */
enum DenialProof {
  NSEC(
      NSECRecord.class,
      List.of(Type.SOA, Type.NS, Type.DNSKEY, Type.NSEC, Type.RRSIG),
      List.of(Type.NSEC3PARAM, Type.NSEC3),
      new Tags(
          Dnssec10Tags.ERR_MULT_NSEC,
          Dnssec10Tags.NSEC_MISMATCHES_APEX,
          Dnssec10Tags.NSEC_ERR_TYPE_LIST,
          Dnssec10Tags.NSEC_NODATA_MISSING_SOA,
          Dnssec10Tags.NSEC_NODATA_WRONG_SOA),
      new SignatureTags(
          Dnssec10Tags.NSEC_MISSING_SIGNATURE,
          Dnssec10Tags.NSEC_RRSIG_NO_DNSKEY,
          Dnssec10Tags.NSEC_RRSIG_EXPIRED,
          Dnssec10Tags.NSEC_RRSIG_NOT_YET_VALID,
          Dnssec10Tags.NSEC_RRSIG_VERIFY_ERROR,
          Dnssec10Tags.NSEC_NO_VERIFIED_SIGNATURE)) {
    @Override
    boolean isOfApex(Record record, Name apex) {
      return record.getName().equals(apex);
    }

    @Override
    boolean lists(Record record, int type) {
      return record instanceof NSECRecord nsec && nsec.hasType(type);
    }
  },

  NSEC3(
      NSEC3Record.class,
      List.of(Type.SOA, Type.NS, Type.DNSKEY, Type.NSEC3PARAM, Type.RRSIG),
      List.of(Type.NSEC, Type.NSEC3),
      new Tags(
          Dnssec10Tags.ERR_MULT_NSEC3,
          Dnssec10Tags.NSEC3_MISMATCHES_APEX,
          Dnssec10Tags.NSEC3_ERR_TYPE_LIST,
          Dnssec10Tags.NSEC3_NODATA_MISSING_SOA,
          Dnssec10Tags.NSEC3_NODATA_WRONG_SOA),
      new SignatureTags(
          Dnssec10Tags.NSEC3_MISSING_SIGNATURE,
          Dnssec10Tags.NSEC3_RRSIG_NO_DNSKEY,
          Dnssec10Tags.NSEC3_RRSIG_EXPIRED,
          Dnssec10Tags.NSEC3_RRSIG_NOT_YET_VALID,
          Dnssec10Tags.NSEC3_RRSIG_VERIFY_ERROR,
          Dnssec10Tags.NSEC3_NO_VERIFIED_SIGNATURE)) {
    @Override
    boolean isOfApex(Record record, Name apex) {
      return record instanceof NSEC3Record nsec3 && Nsec3Owner.isApex(nsec3, apex);
    }

    @Override
    boolean lists(Record record, int type) {
      return record instanceof NSEC3Record nsec3 && nsec3.hasType(type);
    }
  };

  private final Class<? extends Record> records;
  private final List<Integer> required;
  private final List<Integer> forbidden;
  private final Tags tags;
  private final SignatureTags signatureTags;

  DenialProof(
      Class<? extends Record> records,
      List<Integer> required,
      List<Integer> forbidden,
      Tags tags,
      SignatureTags signatureTags) {
    this.records = records;
    this.required = List.copyOf(required);
    this.forbidden = List.copyOf(forbidden);
    this.tags = tags;
    this.signatureTags = signatureTags;
  }

  Class<? extends Record> records() {
    return records;
  }

  Tags tags() {
    return tags;
  }

  SignatureTags signatureTags() {
    return signatureTags;
  }

  /** Whether the record stands at the apex, or at the hash of the apex. */
  abstract boolean isOfApex(Record record, Name apex);

  /** Whether the type bitmap has a type. */
  abstract boolean lists(Record record, int type);

  /** Whether the type bitmap can be that of an apex. */
  boolean hasSoundTypes(Record record) {
    return required.stream().allMatch(type -> lists(record, type))
        && forbidden.stream().noneMatch(type -> lists(record, type));
  }

  /** What the answer is reported with. */
  record Tags(
      Tag.Of1<Collection<ServerAddress>> multiple,
      Tag.Of1<Collection<ServerAddress>> mismatch,
      Tag.Of1<Collection<ServerAddress>> typeList,
      Tag.Of1<Collection<ServerAddress>> missingSoa,
      Tag.Of2<Collection<ServerAddress>, Name> wrongSoa) {}

  /** What the signatures over the record are reported with. */
  record SignatureTags(
      Tag.Of1<Collection<ServerAddress>> missing,
      Tag.Of2<Collection<ServerAddress>, Integer> noKey,
      Tag.Of2<Collection<ServerAddress>, Integer> expired,
      Tag.Of2<Collection<ServerAddress>, Integer> notYetValid,
      Tag.Of2<Collection<ServerAddress>, Integer> verifyError,
      Tag.Of1<Collection<ServerAddress>> noneVerified) {}
}
