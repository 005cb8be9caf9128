/** Stores for the driven ports of the application; each driver has a package of its own. */
@NullMarked
package dev.millrace.persistence;

import org.jspecify.annotations.NullMarked;
