/** What every port of the public API promises. */
@NullMarked
package dev.millrace.application.publicaccess;

import org.jspecify.annotations.NullMarked;
