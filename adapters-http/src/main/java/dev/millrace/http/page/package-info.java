/** Lists, a page at a time. */
@NullMarked
package dev.millrace.http.page;

import org.jspecify.annotations.NullMarked;
