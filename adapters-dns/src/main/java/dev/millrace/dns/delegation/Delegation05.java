package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Delegation05: no name server's name is an alias (RFC 2181, section 10.3). */
public final class Delegation05 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DELEGATION;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        DelegationTags.NO_RESPONSE,
        DelegationTags.UNEXPECTED_RCODE,
        DelegationTags.NS_IS_CNAME,
        DelegationTags.NO_NS_CNAME);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    boolean any = false;
    for (Name name : zone.allServers().names()) {
      boolean alias =
          name.subdomain(zone.name())
              ? isAliasInZone(zone, name, findings)
              : isAliasInPublic(zone, name);
      if (alias) {
        findings.add(DelegationTags.NS_IS_CNAME.with(name));
        any = true;
      }
    }
    if (!any) {
      findings.add(DelegationTags.NO_NS_CNAME.found());
    }
  }

  private static boolean isAliasInZone(ZoneUnderTest zone, Name name, Findings findings) {
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().pairs(), DelegationTags.COMMON, findings, Type.A);
    boolean alias = false;
    for (var asked : zone.askAll(servers, Query.of(name, Type.A)).entrySet()) {
      alias |= isAlias(zone, asked.getKey(), asked.getValue(), name, findings);
    }
    return alias;
  }

  private static boolean isAlias(
      ZoneUnderTest zone, ServerAddress server, Answer answer, Name name, Findings findings) {
    if (answer instanceof NoResponse) {
      findings.add(DelegationTags.NO_RESPONSE.with(server, name, Type.string(Type.A)));
      return false;
    }
    if (!(answer instanceof Response response)) {
      return false;
    }
    if (!response.isNoError()) {
      findings.add(
          DelegationTags.UNEXPECTED_RCODE.with(
              server, name, Type.string(Type.A), response.rcodeName()));
      return false;
    }
    if (!response.answersOfAnyOwner(CNAMERecord.class).isEmpty()) {
      return true;
    }
    return isReferralBelow(zone.name(), response) && isAliasInPublic(zone, name);
  }

  private static boolean isReferralBelow(Name zone, Response response) {
    return response.isReferral()
        && response.delegated().stream().anyMatch(cut -> cut.subdomain(zone) && !cut.equals(zone));
  }

  private static boolean isAliasInPublic(ZoneUnderTest zone, Name name) {
    return !zone.lookup(name, Type.A).aliases().isEmpty();
  }
}
