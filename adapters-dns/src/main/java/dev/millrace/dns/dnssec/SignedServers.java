package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;

/** Which servers of a zone have it signed, as Dnssec07 sees it. */
final class SignedServers {

  private final Name zone;
  private final List<ServerAddress> silent = new ArrayList<>();
  private final List<ServerAddress> withoutAuthority = new ArrayList<>();
  private final Groups<String, ServerAddress> failing = new Groups<>();
  private final List<ServerAddress> signed = new ArrayList<>();
  private final List<ServerAddress> unsigned = new ArrayList<>();

  SignedServers(Name zone) {
    this.zone = zone;
  }

  /** Takes a server's answer to the DNSKEY query. */
  void sort(ServerAddress server, Answer answer) {
    if (answer instanceof Response response) {
      sort(server, response);
    } else {
      silent.add(server);
    }
  }

  private void sort(ServerAddress server, Response response) {
    if (!response.isAuthoritative()) {
      withoutAuthority.add(server);
    } else if (!response.isNoError()) {
      failing.add(response.rcodeName(), server);
    } else if (SignedSet.answered(response, DNSKEYRecord.class).isCoveredBy(zone)) {
      signed.add(server);
    } else {
      unsigned.add(server);
    }
  }

  boolean anySigned() {
    return !signed.isEmpty();
  }

  /** Whether all servers that tell have the zone signed. */
  boolean allSigned() {
    return anySigned() && unsigned.isEmpty();
  }

  void report(Findings findings) {
    if (!silent.isEmpty()) {
      findings.add(Dnssec07Tags.DS07_NO_RESPONSE_DNSKEY.with(silent));
    }
    if (!withoutAuthority.isEmpty()) {
      findings.add(Dnssec07Tags.DS07_NON_AUTH_RESPONSE_DNSKEY.with(withoutAuthority));
    }
    failing.forEach(
        (rcode, servers) ->
            findings.add(Dnssec07Tags.DS07_UNEXP_RCODE_RESP_DNSKEY.with(servers, rcode)));
    if (anySigned()) {
      findings.add(Dnssec07Tags.DS07_SIGNED_ON_SERVER.with(signed));
    }
    if (!unsigned.isEmpty()) {
      findings.add(Dnssec07Tags.DS07_NOT_SIGNED_ON_SERVER.with(unsigned));
    }
    if (!anySigned()) {
      findings.add(Dnssec07Tags.DS07_NOT_SIGNED.found());
    } else {
      findings.add(
          allSigned()
              ? Dnssec07Tags.DS07_SIGNED.found()
              : Dnssec07Tags.DS07_INCONSISTENT_SIGNED.found());
    }
  }
}
