package planted.dnsjava.http;

import org.xbill.DNS.Name;

/** Breaks the rule on purpose. */
public record StrayName(Name kept) {}
