package planted.adaptervisibility.application;

import planted.adaptervisibility.dns.Engine;

/** Breaks the rule on purpose. */
public final class TestZone {
  final Engine engine = new Engine();
}
