package dev.millrace.dns.recursion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The aliases of one answer. An answer whose aliases contradict each other, go in a circle, or do
 * not lead to the records beside them is not to be trusted at all.
 *
 * <p>Source: Zonemaster, test-zones/Engine/Recursor-PM/CNAME.
 */
final class AliasChain {

  /** How many aliases are followed (as many as Zonemaster does). */
  private static final int MAX_ALIASES = 10;

  /** How many aliases one answer may have. */
  private static final int MAX_IN_ANSWER = 9;

  private final List<Record> answer;
  private final int type;
  private final List<Name> aliases;
  private final Map<Name, Name> targets = new HashMap<>();
  private boolean contradictory;

  /**
   * The chain in an answer.
   *
   * @param aliases followed so far; those of this answer are added
   */
  AliasChain(List<Record> answer, int type, List<Name> aliases) {
    this.answer = answer;
    this.type = type;
    this.aliases = aliases;
    for (Record rr : answer) {
      if (rr instanceof CNAMERecord cname) {
        Name other = targets.putIfAbsent(cname.getName(), cname.getTarget());
        contradictory |= other != null && !other.equals(cname.getTarget());
      }
    }
  }

  /** Where the chain leads; the start without a chain, null if the chain is no good. */
  @Nullable Name endFrom(Name start) {
    if (isEnd(start) || aliasOf(start) == null) {
      return start;
    }
    boolean bad = contradictory || targets.size() > MAX_IN_ANSWER;
    return bad ? null : follow(start);
  }

  private @Nullable Name follow(Name start) {
    Name end = start;
    int unused = targets.size();
    Name next = aliasOf(start);
    while (next != null && !isEnd(end)) {
      unused -= targets.containsKey(end) ? 1 : 0;
      aliases.add(end);
      if (aliases.size() > MAX_ALIASES || aliases.contains(next)) {
        return null;
      }
      end = next;
      next = aliasOf(end);
    }
    boolean broken = unused > 0 || (!isEnd(end) && hasRecordsOfType());
    return broken ? null : end;
  }

  private boolean isEnd(Name name) {
    return type == Type.CNAME || Descent.holds(answer, name, type);
  }

  private boolean hasRecordsOfType() {
    return answer.stream().anyMatch(rr -> rr.getType() == type);
  }

  private @Nullable Name aliasOf(Name owner) {
    Name target = targets.get(owner);
    if (target != null) {
      return target;
    }
    for (Record rr : answer) {
      if (rr instanceof DNAMERecord dname
          && owner.subdomain(dname.getName())
          && !owner.equals(dname.getName())) {
        return substituted(owner, dname);
      }
    }
    return null;
  }

  private static @Nullable Name substituted(Name owner, DNAMERecord dname) {
    try {
      return owner.fromDNAME(dname);
    } catch (NameTooLongException e) {
      return null;
    }
  }
}
