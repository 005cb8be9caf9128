package dev.millrace.dns.query;

/** The transport protocol of a query. */
public enum Protocol {
  /** Datagrams (RFC 1035, section 4.2.1). */
  UDP,
  /** A connection per query (RFC 7766). */
  TCP
}
