package planted.bootstrapvisibility.http;

import planted.bootstrapvisibility.bootstrap.Settings;

/** Breaks the rule on purpose. */
public final class Handler {
  final Settings settings = new Settings();
}
