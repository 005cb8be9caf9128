package dev.millrace.dns.sandbox.zone;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Signs a zone once: keys, denial chain, signatures (RFC 4035 section 2). */
final class ZoneSigner {
  private static final long DEFAULT_NEGATIVE_TTL = 3600;

  /** CDS and CDNSKEY count only if a key that the parent knows has signed (RFC 7344, 4.1). */
  private static final Set<Integer> KEY_SETS = Set.of(Type.DNSKEY, Type.CDS, Type.CDNSKEY);

  private final Name origin;
  private final Signing signing;
  private final NavigableMap<Name, Map<Integer, RecordSet>> nodes = new TreeMap<>();

  ZoneSigner(Name origin, Signing signing, Map<Name, Map<Integer, RecordSet>> unsigned) {
    this.origin = origin;
    this.signing = signing;
    unsigned.forEach((name, sets) -> nodes.put(name, new TreeMap<>(sets)));
  }

  Zone sign() {
    addKeys();
    Denial denial =
        switch (signing.chain()) {
          case Chain.Nsec ignored -> nsecChain();
          case Chain.Nsec3 settings -> nsec3Chain(settings);
          case Chain.Missing ignored -> Denial.none();
        };
    nodes.forEach((name, sets) -> sets.replaceAll((type, set) -> signedUnlessGlue(name, set)));
    return new Zone(origin, nodes, denial);
  }

  private void addKeys() {
    List<Record> keys = List.copyOf(signing.keys().published());
    if (!keys.isEmpty()) {
      at(origin).putIfAbsent(Type.DNSKEY, RecordSet.unsigned(keys));
    }
  }

  private Denial nsecChain() {
    NavigableMap<Name, RecordSet> chain = ChainMaker.nsec(origin, nodes, negativeTtl());
    chain.replaceAll((name, set) -> signed(set));
    chain.forEach((name, set) -> at(name).put(Type.NSEC, set));
    return new NsecChain(chain);
  }

  private Denial nsec3Chain(Chain.Nsec3 settings) {
    Nsec3Hash hash = new Nsec3Hash(origin, settings);
    at(origin).putIfAbsent(Type.NSEC3PARAM, RecordSet.unsigned(List.of(hash.parameters())));
    NavigableMap<String, RecordSet> chain =
        new Nsec3ChainMaker(origin, hash, settings, negativeTtl()).make(nodes);
    chain.replaceAll((label, set) -> signed(set));
    return new Nsec3Chain(chain, hash);
  }

  private Map<Integer, RecordSet> at(Name name) {
    return nodes.computeIfAbsent(name, n -> new TreeMap<>());
  }

  private long negativeTtl() {
    RecordSet authority = at(origin).get(Type.SOA);
    return authority == null
        ? DEFAULT_NEGATIVE_TTL
        : ((SOARecord) authority.records().getFirst()).getMinimum();
  }

  private RecordSet signedUnlessGlue(Name name, RecordSet set) {
    boolean done = !set.signatures().isEmpty();
    boolean covered = Cuts.isAuthoritative(origin, nodes, name, set.type());
    return covered && !done ? signed(set) : set;
  }

  private RecordSet signed(RecordSet set) {
    if (signing.unsigned().contains(set.type())) {
      return set;
    }
    List<ZoneKey> keys =
        KEY_SETS.contains(set.type()) ? signing.keys().keySigning() : signing.keys().zoneSigning();
    return set.withSignatures(keys.stream().map(key -> signature(set, key)).toList());
  }

  private RRSIGRecord signature(RecordSet set, ZoneKey key) {
    RRSIGRecord made = key.sign(set, signing.inception(), signing.expiration());
    return signing.tampered().contains(set.type()) ? tampered(made) : made;
  }

  private static RRSIGRecord tampered(RRSIGRecord sound) {
    byte[] signature = sound.getSignature().clone();
    signature[signature.length - 1] ^= 1;
    return new RRSIGRecord(
        sound.getName(),
        sound.getDClass(),
        sound.getTTL(),
        sound.getTypeCovered(),
        sound.getAlgorithm(),
        sound.getOrigTTL(),
        sound.getExpire(),
        sound.getTimeSigned(),
        sound.getFootprint(),
        sound.getSigner(),
        signature);
  }
}
