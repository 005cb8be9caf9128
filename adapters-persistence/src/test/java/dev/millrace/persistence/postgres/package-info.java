@NullMarked
package dev.millrace.persistence.postgres;

import org.jspecify.annotations.NullMarked;
