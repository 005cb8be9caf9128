/** What the HTTP surface answers when it cannot do what was asked. */
@NullMarked
package dev.millrace.http.error;

import org.jspecify.annotations.NullMarked;
