package dev.millrace.http.server;

import dev.millrace.http.tls.Certificates;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how long to listen.
 *
 * @param header silence between requests and within a head
 * @param idle silence within a request
 * @param certificates what clients are shown; null for plain HTTP
 * @param stop how long requests in flight have when the server stops
 */
public record Listen(
    String host,
    int port,
    @Nullable Certificates certificates,
    int maxConnections,
    Duration header,
    Duration idle,
    Duration stop) {}
