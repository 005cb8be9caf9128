@NullMarked
package dev.millrace.persistence.mariadb;

import org.jspecify.annotations.NullMarked;
