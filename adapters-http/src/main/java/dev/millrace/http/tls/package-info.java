/** The certificate and the key that the server shows its clients. */
@NullMarked
package dev.millrace.http.tls;

import org.jspecify.annotations.NullMarked;
