package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Syntax06: the RNAME of the SOA record is a mail address that mail can reach. */
public final class Syntax06 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        SyntaxTags.NO_RESPONSE,
        SyntaxTags.NO_RESPONSE_SOA_QUERY,
        SyntaxTags.RNAME_RFC822_INVALID,
        SyntaxTags.RNAME_MAIL_DOMAIN_INVALID,
        SyntaxTags.RNAME_MAIL_DOMAIN_LOCALHOST,
        SyntaxTags.RNAME_MAIL_ILLEGAL_CNAME,
        SyntaxTags.RNAME_RFC822_VALID);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    MailDomain mailDomain = new MailDomain(zone, findings);
    List<Name> valid = new ArrayList<>();
    boolean allReachable = true;
    for (Name rname : rnames(zone, findings)) {
      Optional<Mailbox> mailbox = Mailbox.of(rname);
      if (mailbox.isEmpty()) {
        findings.add(SyntaxTags.RNAME_RFC822_INVALID.with(Names.text(rname)));
      } else if (mailDomain.check(mailbox.get().domain())) {
        valid.add(rname);
      } else {
        allReachable = false;
      }
    }
    // Step 4: one mail domain that is not valid speaks against all.
    if (allReachable) {
      valid.forEach(rname -> findings.add(SyntaxTags.RNAME_RFC822_VALID.with(Names.text(rname))));
    }
  }

  /** The distinct RNAMEs of all servers: what is found depends on the RNAME alone. */
  private static SortedSet<Name> rnames(ZoneUnderTest zone, Findings findings) {
    SortedSet<Name> rnames = new TreeSet<>();
    List<ServerAddress> servers =
        zone.enabled(zone.allServers().onePerAddress(), SyntaxTags.COMMON, findings, Type.SOA);
    Map<ServerAddress, Answer> answers = zone.askAll(servers, Query.of(zone.name(), Type.SOA));
    answers.forEach(
        (server, answer) -> {
          Optional<Response> response = answer.response();
          if (response.isEmpty()) {
            findings.add(SyntaxTags.NO_RESPONSE.with(server, zone.name()));
            return;
          }
          List<SOARecord> soas = response.get().answersOfAnyOwner(SOARecord.class);
          if (soas.isEmpty()) {
            findings.add(SyntaxTags.NO_RESPONSE_SOA_QUERY.found());
          } else {
            rnames.add(soas.getFirst().getAdmin());
          }
        });
    return rnames;
  }
}
