/** The store on a MariaDB or MySQL server. */
@NullMarked
package dev.millrace.persistence.mariadb;

import org.jspecify.annotations.NullMarked;
