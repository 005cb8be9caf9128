package dev.millrace.dns.plan;

import dev.millrace.dns.packets.Packets;
import dev.millrace.domain.entry.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a run keeps, when it stops, and whom it asks.
 *
 * @param least entries below it are not kept
 * @param stop the first finding of this level or worse ends the run; null for none
 * @param packets where the answers come from
 */
public record RunTerms(Level least, @Nullable Level stop, Packets packets) {

  /** Keeps what is at INFO or above, goes on to the end, and asks the network. */
  public static final RunTerms ORDINARY = new RunTerms(Level.INFO, null, Packets.LIVE);

  /** The same with entries kept from another level on. */
  public RunTerms keeping(Level other) {
    return new RunTerms(other, stop, packets);
  }

  /** The same, stopping at a finding of this level or worse; null for none. */
  public RunTerms stoppingAt(@Nullable Level other) {
    return new RunTerms(least, other, packets);
  }

  /** The same with other answers. */
  public RunTerms asking(Packets other) {
    return new RunTerms(least, stop, other);
  }

  boolean stopsAt(Level found) {
    return stop != null && found.isAtLeast(stop);
  }
}
