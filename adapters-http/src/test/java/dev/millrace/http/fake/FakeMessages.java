package dev.millrace.http.fake;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.domain.entry.Entry;
import java.util.List;
import java.util.Locale;

/** Messages that say which language they are in. */
final class FakeMessages implements MessageCatalog {
  @Override
  public List<Locale> locales() {
    return List.of(Locale.ENGLISH, Locale.FRENCH);
  }

  @Override
  public String message(Entry entry, Locale locale) {
    return locale.getLanguage() + ": " + entry.tag() + " " + entry.args();
  }
}
