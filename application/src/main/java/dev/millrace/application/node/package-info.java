/** The port that stores nodes. */
@NullMarked
package dev.millrace.application.node;

import org.jspecify.annotations.NullMarked;
