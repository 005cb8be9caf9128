/** Certificates and keys in all the forms that people have them in. */
@NullMarked
package dev.millrace.http.tls;

import org.jspecify.annotations.NullMarked;
