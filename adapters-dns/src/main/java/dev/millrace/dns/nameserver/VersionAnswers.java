package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TXTRecord;

/** What the servers answer when they are asked for the version of their software. */
final class VersionAnswers {

  private record Version(Name queryName, String text) {}

  private final SortedMap<Version, List<ServerAddress>> revealed =
      new TreeMap<>(Comparator.comparing(Version::queryName).thenComparing(Version::text));
  private final SortedMap<Name, List<ServerAddress>> failed = new TreeMap<>();
  private final SortedSet<ServerAddress> revealing = new TreeSet<>();
  private final SortedSet<ServerAddress> inWrongClass = new TreeSet<>();

  /** Step 6.4 of the case. */
  void note(ServerAddress server, Name queryName, Answer answer) {
    if (!(answer instanceof Response response) || response.rcode() == Rcode.SERVFAIL) {
      failed.computeIfAbsent(queryName, n -> new ArrayList<>()).add(server);
      return;
    }
    for (TXTRecord txt : response.answers(TXTRecord.class)) {
      if (txt.getDClass() != DClass.CH) {
        inWrongClass.add(server);
      }
      String text = ReadableText.of(txt.getStringsAsByteArrays());
      if (!text.isEmpty()) {
        revealing.add(server);
        revealed.computeIfAbsent(new Version(queryName, text), v -> new ArrayList<>()).add(server);
      }
    }
  }

  /** Steps 7 to 11, for these servers that were asked. */
  void report(List<ServerAddress> asked, Findings findings) {
    revealed.forEach(
        (version, servers) ->
            findings.add(
                Nameserver15Tags.SOFTWARE_VERSION.with(
                    servers, version.queryName(), version.text())));
    failed.forEach(
        (name, servers) ->
            findings.add(Nameserver15Tags.ERROR_ON_VERSION_QUERY.with(servers, name)));
    Set<ServerAddress> discreet = new TreeSet<>(asked);
    discreet.removeAll(revealing);
    if (!discreet.isEmpty()) {
      findings.add(Nameserver15Tags.NO_VERSION_REVEALED.with(discreet));
    }
    if (!inWrongClass.isEmpty()) {
      findings.add(Nameserver15Tags.WRONG_CLASS.with(inWrongClass));
    }
  }
}
