package dev.millrace.dns.sandbox.zone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.xbill.DNS.Name;

/** A chain of NSEC3 records in the order of their hashes (RFC 5155). */
final class Nsec3Chain implements Denial {
  private final NavigableMap<String, RecordSet> chain;
  private final Nsec3Hash hash;

  /**
   * @param chain by hashed label in lower case
   */
  Nsec3Chain(Map<String, RecordSet> chain, Nsec3Hash hash) {
    this.chain = Collections.unmodifiableNavigableMap(new TreeMap<>(chain));
    this.hash = hash;
  }

  @Override
  public List<RecordSet> noSuchType(Name name) {
    return List.of(matchOrCover(name));
  }

  @Override
  public List<RecordSet> noSuchName(Name name, Name encloser) {
    List<RecordSet> proof = new ArrayList<>();
    proof.add(matchOrCover(encloser));
    proof.add(matchOrCover(Names.nextCloser(name, encloser)));
    proof.add(matchOrCover(Names.wildcardBelow(encloser)));
    return proof;
  }

  @Override
  public List<RecordSet> noCloserMatch(Name name, Name encloser) {
    return List.of(matchOrCover(Names.nextCloser(name, encloser)));
  }

  /** With opt-out a cut has no NSEC3 of its own: prove its nearest ancestor and the gap. */
  @Override
  public List<RecordSet> noDelegationSigner(Name cut) {
    RecordSet exact = chain.get(hash.label(cut));
    if (exact != null) {
      return List.of(exact);
    }
    Name encloser = Names.parent(cut);
    Name next = cut;
    while (!chain.containsKey(hash.label(encloser))) {
      next = encloser;
      encloser = Names.parent(encloser);
    }
    return List.of(matchOrCover(encloser), matchOrCover(next));
  }

  private RecordSet matchOrCover(Name name) {
    Map.Entry<String, RecordSet> entry = chain.floorEntry(hash.label(name));
    return entry != null ? entry.getValue() : chain.lastEntry().getValue();
  }
}
