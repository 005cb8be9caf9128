/** Tests of the forms of addresses. */
@NullMarked
package dev.millrace.bootstrap.configuration.address;

import org.jspecify.annotations.NullMarked;
