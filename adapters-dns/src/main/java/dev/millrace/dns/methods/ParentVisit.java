package dev.millrace.dns.methods;

import dev.millrace.dns.methods.ParentSearch.Candidate;
import dev.millrace.dns.methods.ParentSighting.Kind;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * One server's part in the search for the parent zone: is it authoritative for its zone, and what
 * does it know on the way down to the zone tested?
 */
final class ParentVisit {

  private final Name child;
  private final Reach reach;
  private final ServerAddress server;
  private final List<Candidate> found = new ArrayList<>();
  private final List<ParentSighting> sightings = new ArrayList<>();
  private final List<ParentSightings.Unexpected> errors = new ArrayList<>();
  private final List<ParentSightings.Skipped> skipped = new ArrayList<>();
  private Name zone;

  ParentVisit(Name child, Reach reach, Candidate candidate) {
    this.child = child;
    this.reach = reach;
    this.server = candidate.server();
    this.zone = candidate.zone();
  }

  /** What a visit brought. */
  record Report(
      List<Candidate> found,
      List<ParentSighting> sightings,
      List<ParentSightings.Unexpected> errors,
      List<ParentSightings.Skipped> skipped) {}

  Report visit() {
    if (hasOwnSoa() && collectServersOf(zone)) {
      descend();
    }
    return new Report(found, sightings, errors, skipped);
  }

  private boolean hasOwnSoa() {
    Response response = ask(zone, Type.SOA);
    if (response == null) {
      return false;
    }
    boolean fine = isSoaOf(zone, response);
    if (!fine) {
      unexpected(zone, Type.SOA);
    }
    return fine;
  }

  /** Asks for the NS records of a zone the server is authoritative for, and notes the servers. */
  private boolean collectServersOf(Name apex) {
    Response response = ask(apex, Type.NS);
    if (response == null) {
      return false;
    }
    List<NSRecord> all = response.answersOfAnyOwner(NSRecord.class);
    boolean fine =
        response.isNoError()
            && response.isAuthoritative()
            && !all.isEmpty()
            && all.stream().allMatch(ns -> ns.getName().equals(apex));
    if (!fine) {
      unexpected(apex, Type.NS);
      return false;
    }
    note(response, all, apex);
    return true;
  }

  private void descend() {
    Name intermediate = zone;
    boolean goOn = true;
    while (goOn && !intermediate.equals(child)) {
      intermediate = Names.ancestor(child, Names.depth(intermediate) + 1);
      Response response = ask(intermediate, Type.SOA);
      goOn = response != null && judge(intermediate, response);
    }
  }

  /** Whether to go one label further down. */
  private boolean judge(Name intermediate, Response response) {
    boolean atChild = intermediate.equals(child);
    if (isSoaOf(intermediate, response)) {
      return atChild ? sight(Kind.SOA_ANSWER, null) : enter(intermediate);
    }
    if (response.rcode() == Rcode.NXDOMAIN && response.isAuthoritative()) {
      return sight(Kind.NXDOMAIN, null);
    }
    if (response.isReferralTo(intermediate)) {
      return atChild ? sight(Kind.DELEGATION, null) : refer(intermediate, response);
    }
    if (response.isNoError() && response.isAuthoritative()) {
      return !atChild || aliasOrNothing(response);
    }
    if (response.isReferral() && isAlias(response)) {
      return sight(Kind.CNAME_WITH_REFERRAL, null);
    }
    unexpected(intermediate, Type.SOA);
    return false;
  }

  private boolean enter(Name intermediate) {
    if (!collectServersOf(intermediate)) {
      return false;
    }
    zone = intermediate;
    return true;
  }

  private boolean refer(Name intermediate, Response response) {
    List<NSRecord> delegation =
        response.authorities(NSRecord.class).stream()
            .filter(ns -> ns.getName().equals(intermediate))
            .toList();
    note(response, delegation, intermediate);
    return false;
  }

  private boolean aliasOrNothing(Response response) {
    if (isAlias(response)) {
      return sight(Kind.CNAME, null);
    }
    Optional<DNAMERecord> dname =
        Optional.ofNullable(ask(child, Type.DNAME))
            .filter(answer -> answer.isAuthoritativeAnswer(DNAMERecord.class))
            .map(answer -> answer.answers(DNAMERecord.class).getFirst());
    return dname.isPresent()
        ? sight(Kind.DNAME, dname.get().getTarget())
        : sight(Kind.NODATA, null);
  }

  private boolean sight(Kind kind, @Nullable Name target) {
    sightings.add(new ParentSighting(server, zone, kind, target));
    return false;
  }

  /** Notes the servers of a zone, looking up the addresses that the response does not bring. */
  private void note(Response response, List<NSRecord> records, Name apex) {
    List<Name> servers = records.stream().map(NSRecord::getTarget).distinct().toList();
    reach
        .parallel()
        .map(servers, server -> addresses(response, server))
        .forEach(
            (server, addresses) ->
                addresses.forEach(
                    address -> found.add(new Candidate(new ServerAddress(server, address), apex))));
  }

  private Collection<InetAddress> addresses(Response response, Name server) {
    List<InetAddress> glue = response.glueFor(server);
    return glue.isEmpty() ? reach.lookups().addressesOf(server) : glue;
  }

  /** The response; null, and noted, if there is none or the query was not sent. */
  private @Nullable Response ask(Name name, int type) {
    Answer answer = reach.infrastructure().ask(server.address(), Query.of(name, type));
    if (answer.isBlocked()) {
      skipped.add(new ParentSightings.Skipped(server, type));
    } else if (answer.isNoResponse() && type != Type.DNAME) {
      unexpected(name, type);
    }
    return answer.response().orElse(null);
  }

  private void unexpected(Name name, int type) {
    errors.add(new ParentSightings.Unexpected(server, name, type));
  }

  private boolean isAlias(Response response) {
    return response.answersOfAnyOwner(CNAMERecord.class).stream()
        .anyMatch(cname -> cname.getName().equals(child));
  }

  private static boolean isSoaOf(Name apex, Response response) {
    List<SOARecord> all = response.answersOfAnyOwner(SOARecord.class);
    return response.isNoError()
        && response.isAuthoritative()
        && all.size() == 1
        && all.getFirst().getName().equals(apex);
  }
}
