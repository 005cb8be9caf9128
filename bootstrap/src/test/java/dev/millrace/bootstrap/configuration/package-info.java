/** Tests of the configuration. */
@NullMarked
package dev.millrace.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
