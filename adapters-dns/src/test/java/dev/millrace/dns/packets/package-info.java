@NullMarked
package dev.millrace.dns.packets;

import org.jspecify.annotations.NullMarked;
