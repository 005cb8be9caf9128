/** JSON as this surface reads and writes it. */
@NullMarked
package dev.millrace.http.json;

import org.jspecify.annotations.NullMarked;
