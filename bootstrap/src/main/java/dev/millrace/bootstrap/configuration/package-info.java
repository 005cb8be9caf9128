/**
 * Configuration: flags over environment over file over defaults, checked before anything starts.
 *
 * <p>{@link dev.millrace.bootstrap.configuration.KnownSettings} lists every key once; flags,
 * variable names, help texts and the table in docs/configuration.md all follow from it.
 */
@NullMarked
package dev.millrace.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
