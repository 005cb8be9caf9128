/** What every concept of the domain shares. */
@NullMarked
package dev.millrace.domain;

import org.jspecify.annotations.NullMarked;
