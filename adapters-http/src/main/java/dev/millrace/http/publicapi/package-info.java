/** The API for everybody. Internal ids never leave through it. */
@NullMarked
package dev.millrace.http.publicapi;

import org.jspecify.annotations.NullMarked;
