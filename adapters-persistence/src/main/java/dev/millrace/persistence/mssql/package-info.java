/** The store on SQL Server or Azure SQL. */
@NullMarked
package dev.millrace.persistence.mssql;

import org.jspecify.annotations.NullMarked;
