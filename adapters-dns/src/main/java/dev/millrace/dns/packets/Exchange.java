package dev.millrace.dns.packets;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import java.net.InetAddress;

/**
 * A query to an address and what came of it.
 *
 * @param server the address that was asked
 * @param query what it was asked
 * @param answer a response, or why there is none
 */
public record Exchange(InetAddress server, Query query, Answer answer) {}
