/** Stored test profiles: keeping them, holding them against the engine, choosing one for a test. */
@NullMarked
package dev.millrace.application.profile;

import org.jspecify.annotations.NullMarked;
