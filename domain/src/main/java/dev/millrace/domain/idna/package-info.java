/**
 * Internationalised domain names as of 2008 (RFC 5890 to 5893), from the JDK's Unicode tables.
 *
 * <p>{@code java.net.IDN} follows IDNA2003, which maps {@code ß} to {@code ss} and allows symbols;
 * the DNS of today doesn't.
 */
@NullMarked
package dev.millrace.domain.idna;

import org.jspecify.annotations.NullMarked;
