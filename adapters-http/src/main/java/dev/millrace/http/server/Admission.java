package dev.millrace.http.server;

import dev.millrace.application.access.RecordAudit;
import dev.millrace.application.time.Clock;
import dev.millrace.http.access.Guard;
import java.util.Set;

/**
 * Who gets in, and how it is kept what they did.
 *
 * @param allowedHosts names by which clients may call the server, in lower case
 */
public record Admission(
    Guard guard, RecordAudit recordAudit, Clock clock, Set<String> allowedHosts) {}
