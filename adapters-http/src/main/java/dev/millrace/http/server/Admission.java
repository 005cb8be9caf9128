package dev.millrace.http.server;

import dev.millrace.application.access.RecordAudit;
import dev.millrace.application.time.Clock;
import dev.millrace.http.access.Guard;
import dev.millrace.http.request.ClientAddresses;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Who gets in, and how it is kept what they did.
 *
 * @param allowedHosts names by which clients may call the server, in lower case
 * @param clients finds out where requests come from
 * @param publicApi whether there is a public API now
 */
public record Admission(
    Guard guard,
    RecordAudit recordAudit,
    Clock clock,
    Set<String> allowedHosts,
    ClientAddresses clients,
    BooleanSupplier publicApi) {}
