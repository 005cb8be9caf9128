package dev.millrace.dns.sandbox.zone;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** One look-up in one zone. */
final class Lookup {
  private static final int LONGEST_ALIAS_CHAIN = 8;

  private final Zone zone;
  private final int type;
  private final Sections sections;

  Lookup(Zone zone, int type, Sections sections) {
    this.zone = zone;
    this.type = type;
    this.sections = sections;
  }

  void answer(Name name) {
    Optional<Name> next = Optional.of(name);
    for (int links = 0; links <= LONGEST_ALIAS_CHAIN && next.isPresent(); links++) {
      next = step(next.get()).filter(target -> target.subdomain(zone.origin()));
    }
  }

  /** Answers for one name of the alias chain; the result is where the chain goes on. */
  private Optional<Name> step(Name name) {
    Optional<Name> cut = zone.topmostWith(Type.NS, name);
    if (cut.isPresent() && !(cut.get().equals(name) && type == Type.DS)) {
      refer(cut.get());
      return Optional.empty();
    }
    sections.authoritative();
    Optional<Name> redirection = zone.redirectionAbove(name);
    if (redirection.isPresent()) {
      return redirect(name, redirection.get());
    }
    if (zone.exists(name)) {
      return atNode(name, name);
    }
    Name encloser = zone.closestEncloser(name);
    Name wildcard = Names.wildcardBelow(encloser);
    if (zone.exists(wildcard)) {
      sections.proof(zone.denial().noCloserMatch(name, encloser));
      return atNode(name, wildcard);
    }
    sections.responseCode(Rcode.NXDOMAIN);
    startOfAuthority();
    sections.proof(zone.denial().noSuchName(name, encloser));
    return Optional.empty();
  }

  private void refer(Name cut) {
    RecordSet servers = zone.require(cut, Type.NS);
    sections.authority(servers);
    RecordSet signer = zone.at(cut).get(Type.DS);
    if (signer != null && sections.wantsProof()) {
      sections.authority(signer);
    } else {
      sections.proof(zone.denial().noDelegationSigner(cut));
    }
    addresses(servers);
  }

  private Optional<Name> redirect(Name name, Name owner) {
    RecordSet set = zone.require(owner, Type.DNAME);
    DNAMERecord record = (DNAMERecord) set.records().getFirst();
    Name target = Names.replaced(name, owner, record.getTarget());
    sections.answer(set);
    sections.answer(new CNAMERecord(name, DClass.IN, record.getTTL(), target));
    return Optional.of(target);
  }

  private Optional<Name> atNode(Name name, Name node) {
    Map<Integer, RecordSet> sets = zone.at(node);
    RecordSet alias = sets.get(Type.CNAME);
    if (alias != null && type != Type.CNAME && type != Type.ANY) {
      sections.answer(alias.at(name));
      return Optional.of(((CNAMERecord) alias.records().getFirst()).getTarget());
    }
    if (type == Type.ANY || type == Type.RRSIG) {
      everything(name, sets);
    } else if (sets.containsKey(type)) {
      RecordSet found = sets.get(type);
      sections.answer(name.equals(node) ? found : found.at(name));
      addresses(found);
    }
    if (!answers(sets)) {
      startOfAuthority();
      sections.proof(zone.denial().noSuchType(node));
    }
    return Optional.empty();
  }

  private boolean answers(Map<Integer, RecordSet> sets) {
    return switch (type) {
      case Type.ANY -> !sets.isEmpty();
      case Type.RRSIG -> sets.values().stream().anyMatch(s -> !s.signatures().isEmpty());
      default -> sets.containsKey(type);
    };
  }

  private void everything(Name name, Map<Integer, RecordSet> sets) {
    for (RecordSet set : sets.values()) {
      RecordSet renamed = set.at(name);
      if (type == Type.ANY) {
        sections.answer(renamed);
      } else {
        renamed.signatures().forEach(sections::answer);
      }
    }
  }

  private void startOfAuthority() {
    RecordSet authority = zone.at(zone.origin()).get(Type.SOA);
    if (authority != null) {
      sections.authority(authority);
    }
  }

  private void addresses(RecordSet set) {
    for (Record record : set.records()) {
      Name host = hostIn(record);
      if (host != null && host.subdomain(zone.origin())) {
        Map<Integer, RecordSet> known = zone.at(host);
        Optional.ofNullable(known.get(Type.A)).ifPresent(sections::additional);
        Optional.ofNullable(known.get(Type.AAAA)).ifPresent(sections::additional);
      }
    }
  }

  private static @Nullable Name hostIn(Record record) {
    return switch (record) {
      case NSRecord server -> server.getTarget();
      case MXRecord mail -> mail.getTarget();
      default -> null;
    };
  }
}
