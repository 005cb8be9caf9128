/** The calls about settings. */
@NullMarked
package dev.millrace.http.setting;

import org.jspecify.annotations.NullMarked;
