package dev.millrace.domain.job;

import dev.millrace.domain.name.DomainName;
import org.jspecify.annotations.Nullable;

/**
 * A name server given with an undelegated zone test.
 *
 * @param ns its name
 * @param ip one of its addresses in the textual form of RFC 5952 or dotted quad; null when it is to
 *     be looked up
 */
public record NameServer(DomainName ns, @Nullable String ip) {}
