package dev.millrace.dns.sandbox;

import java.util.function.Predicate;

/**
 * A way in which a server goes wrong. {@link Faults} has the usual ones; a lambda makes any other.
 */
@FunctionalInterface
public interface Fault {

  /**
   * Answers instead of a sound server.
   *
   * @param sound what answers without this fault
   */
  Reply reply(Query query, Behaviour sound);

  /** The same fault for some queries only. */
  default Fault when(Predicate<Query> condition) {
    return (query, sound) -> condition.test(query) ? reply(query, sound) : sound.reply(query);
  }

  /** The same fault for some types only. */
  default Fault forTypes(int... types) {
    return when(
        query -> {
          for (int type : types) {
            if (query.type() == type) {
              return true;
            }
          }
          return false;
        });
  }
}
