/** What a request brings: its route, its parameters, its body. */
@NullMarked
package dev.millrace.http.request;

import org.jspecify.annotations.NullMarked;
