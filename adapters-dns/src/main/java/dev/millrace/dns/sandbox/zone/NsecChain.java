package dev.millrace.dns.sandbox.zone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.xbill.DNS.Name;

/** A chain of NSEC records in canonical order (RFC 4034 section 6.1). */
final class NsecChain implements Denial {
  private final NavigableMap<Name, RecordSet> chain;

  NsecChain(Map<Name, RecordSet> chain) {
    this.chain = Collections.unmodifiableNavigableMap(new TreeMap<>(chain));
  }

  @Override
  public List<RecordSet> noSuchType(Name name) {
    return List.of(matchOrCover(name));
  }

  @Override
  public List<RecordSet> noSuchName(Name name, Name encloser) {
    List<RecordSet> proof = new ArrayList<>();
    proof.add(matchOrCover(name));
    proof.add(matchOrCover(Names.wildcardBelow(encloser)));
    return proof;
  }

  @Override
  public List<RecordSet> noCloserMatch(Name name, Name encloser) {
    return List.of(matchOrCover(name));
  }

  @Override
  public List<RecordSet> noDelegationSigner(Name cut) {
    return List.of(matchOrCover(cut));
  }

  private RecordSet matchOrCover(Name name) {
    Map.Entry<Name, RecordSet> entry = chain.floorEntry(name);
    return entry != null ? entry.getValue() : chain.lastEntry().getValue();
  }
}
