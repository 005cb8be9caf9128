package dev.millrace.dns;

import dev.millrace.application.publicaccess.Delegation;
import dev.millrace.application.publicaccess.DelegationSource;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.ZoneUnderTest;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.name.DomainName;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Type;

/** Finds delegations with the engine's own methods, so that look-ups see what tests see. */
public final class DnsDelegations implements DelegationSource {

  private final Supplier<ZoneTester> tester;

  /**
   * @param tester asks whom it may ask; asked for each time
   */
  public DnsDelegations(Supplier<ZoneTester> tester) {
    this.tester = tester;
  }

  @Override
  public Optional<Delegation> find(DomainName domain, Duration atMost) throws InterruptedException {
    return tester
        .get()
        .inquire(
            domain,
            atMost,
            zone -> new Delegation(servers(zone.delegationServers()), signers(zone)));
  }

  private static List<Delegation.Server> servers(NameServers delegated) {
    Stream<Delegation.Server> found = delegated.pairs().stream().map(DnsDelegations::server);
    Stream<Delegation.Server> without =
        delegated.namesWithoutAddress().stream()
            .map(name -> new Delegation.Server(Names.text(name), null));
    return Stream.concat(found, without).toList();
  }

  private static Delegation.Server server(ServerAddress pair) {
    return new Delegation.Server(Names.text(pair.server()), Addresses.text(pair.address()));
  }

  private static List<DelegationSigner> signers(ZoneUnderTest zone) {
    List<ServerAddress> parents = zone.parentServers().onePerAddress();
    Collection<Response> answers =
        zone.askAll(parents, Query.of(zone.name(), Type.DS)).values().stream()
            .flatMap(answer -> answer.response().stream())
            .toList();
    Set<DSRecord> records = new TreeSet<>();
    answers.forEach(response -> records.addAll(response.answers(DSRecord.class)));
    return records.stream().map(DnsDelegations::signer).toList();
  }

  private static DelegationSigner signer(DSRecord ds) {
    return new DelegationSigner(
        ds.getFootprint(),
        ds.getAlgorithm(),
        ds.getDigestID(),
        HexFormat.of().withUpperCase().formatHex(ds.getDigest()));
  }
}
