/** Races of many processes for one store, in which some of them are killed. */
@NullMarked
package dev.millrace.persistence.race;

import org.jspecify.annotations.NullMarked;
