@NullMarked
package dev.millrace.persistence.mssql;

import org.jspecify.annotations.NullMarked;
