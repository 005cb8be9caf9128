package dev.millrace.dns.sandbox;

import org.xbill.DNS.Name;

/** A zone as one address serves it. */
record ServedZone(Name origin, Behaviour behaviour) {}
