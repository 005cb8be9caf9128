/** What runs were answered, kept so that they can be run again without a network. */
@NullMarked
package dev.millrace.dns.packets;

import org.jspecify.annotations.NullMarked;
