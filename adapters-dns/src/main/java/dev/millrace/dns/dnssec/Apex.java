package dev.millrace.dns.dnssec;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.SOARecord;
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

  /**
   * What servers that are authoritative for the zone answer to the DNSKEY query. Only those are
   * asked that give the SOA on a query without EDNS.
   *
   * <p>Source: Zonemaster, dnssec07, steps 6.1 to 6.3; dnssec11, step 7.
   */
  static Map<ServerAddress, Answer> keyAnswersOfAuthorities(
      ZoneUnderTest zone, Collection<ServerAddress> servers) {
    Query soa = Query.of(zone.name(), Type.SOA);
    Map<ServerAddress, Answer> answers = new LinkedHashMap<>();
    zone.inParallel(
            servers,
            server ->
                zone.ask(server, soa)
                    .response()
                    .filter(response -> response.isAuthoritativeAnswer(SOARecord.class))
                    .map(response -> zone.ask(server, keyQuery(zone))))
        .forEach((server, answer) -> answer.ifPresent(a -> answers.put(server, a)));
    return answers;
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
