/** Tests of internationalised labels. */
@NullMarked
package dev.millrace.domain.idna;

import org.jspecify.annotations.NullMarked;
