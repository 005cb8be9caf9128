package dev.millrace.bootstrap.configuration;

import java.time.Duration;

/**
 * What there is for everybody.
 *
 * @param rateLimitMax requests of a client within the window; 0 for no limit
 * @param allowPrivateAddresses whether name servers may be asked that are not part of the Internet
 */
public record PublicApiSettings(
    boolean enabled, int rateLimitMax, Duration rateLimitWindow, boolean allowPrivateAddresses) {}
