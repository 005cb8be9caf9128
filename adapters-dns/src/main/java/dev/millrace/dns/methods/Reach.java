package dev.millrace.dns.methods;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.Parallel;
import dev.millrace.dns.recursion.Lookups;

/**
 * How a run reaches the DNS.
 *
 * @param network asks servers; each distinct query to an address is sent once
 * @param infrastructure the same for what lies above and beside the zone tested: answers may be as
 *     old as the cache that runs share keeps them
 * @param lookups recursive look-ups
 * @param parallel does independent work together
 */
public record Reach(Network network, Network infrastructure, Lookups lookups, Parallel parallel) {}
