/** What stores of settings promise, and how settings are changed. */
@NullMarked
package dev.millrace.application.setting;

import org.jspecify.annotations.NullMarked;
