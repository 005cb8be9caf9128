/** The zone test engine as others use it: settings, the tester and the executor of jobs. */
@NullMarked
package dev.millrace.dns;

import org.jspecify.annotations.NullMarked;
