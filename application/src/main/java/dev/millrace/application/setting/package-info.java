/** Settings that operators look at and change while nodes run. */
@NullMarked
package dev.millrace.application.setting;

import org.jspecify.annotations.NullMarked;
