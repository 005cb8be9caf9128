package dev.millrace.http.operation;

/**
 * What this server offers beyond what every server does.
 *
 * @param authentication whether callers have to log in
 * @param publicApi whether there is a public API now
 * @param tls whether the server itself is reached over TLS; a proxy before it may be anyway
 */
record FeaturesModel(boolean authentication, boolean publicApi, boolean tls) {}
