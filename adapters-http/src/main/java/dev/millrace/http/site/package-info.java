/** The landing page and the contract. */
@NullMarked
package dev.millrace.http.site;

import org.jspecify.annotations.NullMarked;
