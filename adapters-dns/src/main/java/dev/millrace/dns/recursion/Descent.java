package dev.millrace.dns.recursion;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.NoResponse.Reason;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.recursion.Lookup.Outcome;
import dev.millrace.dns.recursion.ZoneCuts.Cut;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Goes down from the closest zone known to the servers that answer for a name, by referrals (RFC
 * 1034, section 5.3.3).
 *
 * <p>The servers of a zone are asked one after the other in a fixed order until one is of use.
 */
final class Descent {

  private static final int MAX_REFERRALS = 30;

  private final Network network;
  private final ZoneCuts cuts;
  private final BiFunction<Name, LookupBudget, Set<InetAddress>> serverAddresses;

  Descent(
      Network network,
      ZoneCuts cuts,
      BiFunction<Name, LookupBudget, Set<InetAddress>> serverAddresses) {
    this.network = network;
    this.cuts = cuts;
    this.serverAddresses = serverAddresses;
  }

  /** The end of a descent: the last response, null if no server was of use. */
  record Find(Outcome outcome, @Nullable Response response) {

    List<Record> answer() {
      return response == null ? List.of() : response.answer();
    }

    /** Whether the answer section has records of this owner and type. */
    boolean holds(Name owner, int type) {
      return Descent.holds(answer(), owner, type);
    }
  }

  Find find(Name name, int type, LookupBudget budget) {
    Query query = Query.of(name, type);
    Cut cut = startFor(name, type);
    for (int referrals = 0; referrals < MAX_REFERRALS; referrals++) {
      Optional<Response> answer = askServers(cut, query, budget);
      if (answer.isEmpty()) {
        return new Find(Outcome.FAILED, null);
      }
      Response response = answer.get();
      Optional<Name> next = referral(response, cut.zone(), name);
      if (next.isEmpty()) {
        return new Find(outcome(response, name, type), response);
      }
      cut = cuts.remember(next.get(), delegation(response, next.get(), cut.zone()));
    }
    return new Find(Outcome.FAILED, null);
  }

  /** DS records are the parent's (RFC 4035, section 3.1.4.1), so the search starts above. */
  private Cut startFor(Name name, int type) {
    boolean above = type == Type.DS && !name.equals(Name.root);
    return cuts.closestTo(above ? new Name(name, 1) : name);
  }

  private Optional<Response> askServers(Cut cut, Query query, LookupBudget budget) {
    Set<InetAddress> asked = new TreeSet<>(Addresses.ORDER);
    Optional<Response> answer = askEach(cut.servers().addresses(), cut, query, budget, asked);
    for (Name server : cut.servers().namesWithoutAddress()) {
      if (answer.isPresent()) {
        break;
      }
      if (!server.subdomain(cut.zone())) {
        answer = askEach(serverAddresses.apply(server, budget), cut, query, budget, asked);
      }
    }
    return answer;
  }

  private Optional<Response> askEach(
      Collection<InetAddress> servers,
      Cut cut,
      Query query,
      LookupBudget budget,
      Set<InetAddress> asked) {
    for (InetAddress server : servers) {
      if (asked.add(server) && budget.spend()) {
        Answer answer = network.ask(server, query);
        if (isSilence(answer)) {
          budget.noteSilence();
        }
        Optional<Response> useful = answer.response().filter(r -> isUseful(r, cut.zone(), query));
        if (useful.isPresent()) {
          return useful;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSilence(Answer answer) {
    return answer instanceof NoResponse none
        && (none.reason() == Reason.TIMEOUT || none.reason() == Reason.GIVEN_UP);
  }

  /** An answer or denial with authority, or a referral downwards. */
  private static boolean isUseful(Response response, Name zone, Query query) {
    if (response.rcode() == Rcode.NXDOMAIN) {
      return response.isAuthoritative();
    }
    return response.isNoError()
        && (response.isAuthoritative()
            || !response.answer().isEmpty()
            || referral(response, zone, query.name()).isPresent());
  }

  private static Optional<Name> referral(Response response, Name zone, Name name) {
    if (!response.isReferral() || !response.answer().isEmpty()) {
      return Optional.empty();
    }
    return response.delegated().stream()
        .filter(owner -> owner.subdomain(zone) && !owner.equals(zone) && name.subdomain(owner))
        .findFirst();
  }

  /** The servers of a referral, with the glue that the referring zone can vouch for. */
  private static NameServers delegation(Response response, Name zone, Name from) {
    Map<Name, Collection<InetAddress>> servers = new TreeMap<>();
    for (NSRecord ns : response.authorities(NSRecord.class)) {
      if (ns.getName().equals(zone)) {
        Name server = ns.getTarget();
        servers.put(server, server.subdomain(from) ? response.glueFor(server) : List.of());
      }
    }
    return NameServers.of(servers);
  }

  private static Outcome outcome(Response response, Name name, int type) {
    if (holds(response.answer(), name, type)) {
      return Outcome.FOUND;
    }
    return response.rcode() == Rcode.NXDOMAIN ? Outcome.NO_SUCH_NAME : Outcome.NO_DATA;
  }

  static boolean holds(List<Record> answer, Name owner, int type) {
    return answer.stream()
        .anyMatch(rr -> rr.getName().equals(owner) && (type == Type.ANY || rr.getType() == type));
  }
}
