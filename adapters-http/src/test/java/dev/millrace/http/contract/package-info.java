/** Holds every answer of the tests to the contract. */
@NullMarked
package dev.millrace.http.contract;

import org.jspecify.annotations.NullMarked;
