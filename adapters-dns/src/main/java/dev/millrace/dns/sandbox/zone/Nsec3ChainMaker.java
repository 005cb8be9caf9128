package dev.millrace.dns.sandbox.zone;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Makes NSEC3 records, for empty non-terminals too (RFC 5155 section 7.1). */
final class Nsec3ChainMaker {
  private static final int OPT_OUT = 1;

  private final Name origin;
  private final Nsec3Hash hash;
  private final Chain.Nsec3 settings;
  private final long ttl;

  Nsec3ChainMaker(Name origin, Nsec3Hash hash, Chain.Nsec3 settings, long ttl) {
    this.origin = origin;
    this.hash = hash;
    this.settings = settings;
    this.ttl = ttl;
  }

  NavigableMap<String, RecordSet> make(NavigableMap<Name, Map<Integer, RecordSet>> nodes) {
    NavigableMap<String, Name> hashed = new TreeMap<>();
    covered(nodes).forEach(name -> hashed.put(hash.label(name), name));
    NavigableMap<String, RecordSet> chain = new TreeMap<>();
    hashed.forEach(
        (label, name) -> {
          String higher = hashed.higherKey(label);
          Name next = higher == null ? hashed.firstEntry().getValue() : nameOf(hashed, higher);
          chain.put(label, RecordSet.unsigned(List.of(record(label, name, next, nodes))));
        });
    return chain;
  }

  private static Name nameOf(NavigableMap<String, Name> hashed, String label) {
    return hashed.ceilingEntry(label).getValue();
  }

  private Set<Name> covered(NavigableMap<Name, Map<Integer, RecordSet>> nodes) {
    Set<Name> names = new TreeSet<>();
    for (Name name : nodes.keySet()) {
      if (Cuts.isAboveGlue(origin, nodes, name) && !isOptedOut(nodes, name)) {
        for (Name n = name; !n.equals(origin); n = Names.parent(n)) {
          names.add(n);
        }
      }
    }
    names.add(origin);
    return names;
  }

  private boolean isOptedOut(Map<Name, Map<Integer, RecordSet>> nodes, Name name) {
    return settings.optOut()
        && Cuts.isCut(origin, nodes, name)
        && !nodes.getOrDefault(name, Map.of()).containsKey(Type.DS);
  }

  private NSEC3Record record(
      String label, Name name, Name next, Map<Name, Map<Integer, RecordSet>> nodes) {
    List<Integer> types = ChainMaker.typesAt(origin, nodes, name);
    if (types.stream().anyMatch(type -> type != Type.NS)) {
      types.add(Type.RRSIG);
    }
    return new NSEC3Record(
        Names.under(label, origin),
        DClass.IN,
        ttl,
        NSEC3Record.SHA1_DIGEST_ID,
        settings.optOut() ? OPT_OUT : 0,
        settings.iterations(),
        hash.parameters().getSalt(),
        hash.hash(next),
        ChainMaker.sorted(types));
  }
}
