@NullMarked
package dev.millrace.bootstrap.client;

import org.jspecify.annotations.NullMarked;
