package dev.millrace.application.registry;

import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.TagName;
import org.jspecify.annotations.Nullable;

/**
 * Which domains are wanted; null asks for all.
 *
 * @param namePart a part of the name, in lower case; letters stand for themselves
 * @param level only those whose latest level is this
 * @param minLevel only those whose latest level is this or more serious
 */
public record DomainFilter(
    @Nullable TagName tag,
    @Nullable String namePart,
    @Nullable Level level,
    @Nullable Level minLevel) {

  /** Every domain. */
  public static final DomainFilter ALL = new DomainFilter(null, null, null, null);
}
