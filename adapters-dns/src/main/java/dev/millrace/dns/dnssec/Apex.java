package dev.millrace.dns.dnssec;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Type;

/** What cases ask about the apex, and when an answer to it is of use. */
final class Apex {

  private Apex() {}

  /** The DNSSEC query for a type at the apex; for DS it is put to the parent's servers. */
  static Query query(ZoneUnderTest zone, int type) {
    return Query.of(zone.name(), type).dnssec();
  }

  /** The DNSKEY query. */
  static Query keyQuery(ZoneUnderTest zone) {
    return query(zone, Type.DNSKEY);
  }

  /** The keys of a good answer: NOERROR, AA, at least one. */
  static Optional<SignedSet<DNSKEYRecord>> keys(Answer answer) {
    return SignedSet.authoritative(answer, DNSKEYRecord.class);
  }

  /** Whether a response is NOERROR with AA, and has an OPT record with the DO bit. */
  static boolean isDnssecAware(Response response) {
    return response.isNoError() && response.isAuthoritative() && response.isDnssecOk();
  }
}
