package dev.millrace.http.server;

import java.time.Duration;

/**
 * Where and how long to listen.
 *
 * @param header silence between requests and within a head
 * @param idle silence within a request
 * @param stop how long requests in flight have when the server stops
 */
public record Listen(
    String host, int port, int maxConnections, Duration header, Duration idle, Duration stop) {}
