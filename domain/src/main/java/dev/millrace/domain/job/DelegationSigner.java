package dev.millrace.domain.job;

/**
 * A DS record given with an undelegated zone test (RFC 4034, section 5.1).
 *
 * @param keytag 0..65535
 * @param algorithm 0..255
 * @param digtype 0..255
 * @param digest upper-case hexadecimal
 */
public record DelegationSigner(int keytag, int algorithm, int digtype, String digest) {}
