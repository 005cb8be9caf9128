package dev.millrace.dns.sandbox;

/** How a query came in. */
public enum Transport {
  UDP,
  TCP
}
