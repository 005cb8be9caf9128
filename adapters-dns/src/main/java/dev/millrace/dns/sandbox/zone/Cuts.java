package dev.millrace.dns.sandbox.zone;

import java.util.Map;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Tells authoritative data from delegations and glue (RFC 4035 section 2.2). */
final class Cuts {
  private Cuts() {}

  /** Whether the name is at or above every cut, so that it belongs in a denial chain. */
  static boolean isAboveGlue(Name origin, Map<Name, Map<Integer, RecordSet>> nodes, Name name) {
    for (int labels = origin.labels() + 1; labels < name.labels(); labels++) {
      if (isCut(origin, nodes, new Name(name, name.labels() - labels))) {
        return false;
      }
    }
    return true;
  }

  static boolean isCut(Name origin, Map<Name, Map<Integer, RecordSet>> nodes, Name name) {
    return !name.equals(origin) && nodes.getOrDefault(name, Map.of()).containsKey(Type.NS);
  }

  /** Whether a set of this type at this name is signed by the zone. */
  static boolean isAuthoritative(
      Name origin, Map<Name, Map<Integer, RecordSet>> nodes, Name name, int type) {
    if (!isAboveGlue(origin, nodes, name)) {
      return false;
    }
    return !isCut(origin, nodes, name) || type == Type.DS || type == Type.NSEC;
  }
}
