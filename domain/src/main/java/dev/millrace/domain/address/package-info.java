/** IP addresses: how they are written, in which blocks they lie, and what these are for. */
@NullMarked
package dev.millrace.domain.address;

import org.jspecify.annotations.NullMarked;
