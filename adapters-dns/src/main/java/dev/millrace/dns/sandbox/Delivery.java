package dev.millrace.dns.sandbox;

import java.util.List;

/**
 * What goes out for one query.
 *
 * @param payloads encoded messages; none means silence
 * @param fromElsewhere whether UDP must send them from another address
 */
record Delivery(List<byte[]> payloads, boolean fromElsewhere) {
  static final Delivery NOTHING = new Delivery(List.of(), false);
}
