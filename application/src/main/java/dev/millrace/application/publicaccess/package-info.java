/** What people may do who do not have to say who they are. */
@NullMarked
package dev.millrace.application.publicaccess;

import org.jspecify.annotations.NullMarked;
