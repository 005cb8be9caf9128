package dev.millrace.dns.sandbox.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Makes NSEC records (RFC 4034 section 4). */
final class ChainMaker {
  private ChainMaker() {}

  static NavigableMap<Name, RecordSet> nsec(
      Name origin, NavigableMap<Name, Map<Integer, RecordSet>> nodes, long ttl) {
    List<Name> names =
        nodes.keySet().stream().filter(n -> Cuts.isAboveGlue(origin, nodes, n)).toList();
    NavigableMap<Name, RecordSet> chain = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      Name next = names.get((i + 1) % names.size());
      List<Integer> types = typesAt(origin, nodes, name);
      types.add(Type.RRSIG);
      types.add(Type.NSEC);
      NSECRecord record = new NSECRecord(name, DClass.IN, ttl, next, sorted(types));
      chain.put(name, RecordSet.unsigned(List.of(record)));
    }
    return chain;
  }

  /** The types that the zone itself has at the name: at a cut only NS and DS. */
  static List<Integer> typesAt(Name origin, Map<Name, Map<Integer, RecordSet>> nodes, Name name) {
    List<Integer> types = new ArrayList<>(nodes.getOrDefault(name, Map.of()).keySet());
    if (Cuts.isCut(origin, nodes, name)) {
      types.removeIf(type -> type != Type.NS && type != Type.DS);
    }
    return types;
  }

  static int[] sorted(List<Integer> types) {
    return new TreeSet<>(types).stream().mapToInt(Integer::intValue).toArray();
  }
}
