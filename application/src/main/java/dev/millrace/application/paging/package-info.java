/** Pages of long lists. */
@NullMarked
package dev.millrace.application.paging;

import org.jspecify.annotations.NullMarked;
