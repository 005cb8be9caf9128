package dev.millrace.dns.recursion;

import dev.millrace.dns.query.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * What a recursive look-up came to.
 *
 * @param outcome how it ended
 * @param response the last response; null if there was none
 * @param owner the name that owns the records sought: the end of a CNAME chain, or the name asked
 *     for
 * @param aliases the owners of the CNAME records followed, in order; empty without a chain
 */
public record Lookup(Outcome outcome, @Nullable Response response, Name owner, List<Name> aliases) {

  /** How a look-up ended. */
  public enum Outcome {
    /** Records of the type were found. */
    FOUND,
    /** The name exists, without records of the type. */
    NO_DATA,
    /** The name does not exist. */
    NO_SUCH_NAME,
    /** No server gave a usable answer, or a limit was reached. */
    FAILED
  }

  public Lookup {
    aliases = List.copyOf(aliases);
  }

  /** Whether records were found. */
  public boolean isFound() {
    return outcome == Outcome.FOUND;
  }

  /** The records found, of one class; empty unless {@link #isFound()}. */
  public <R extends Record> List<R> records(Class<R> type) {
    if (response == null || !isFound()) {
      return List.of();
    }
    return response.answersOfAnyOwner(type).stream()
        .filter(r -> r.getName().equals(owner))
        .toList();
  }
}
