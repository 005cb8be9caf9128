package dev.millrace.application.run;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.entry.Entry;
import java.util.List;
import java.util.Locale;

/** Says entries in words. */
@DrivenPort
public interface MessageCatalog {

  /** The languages there are, English first. */
  List<Locale> locales();

  /**
   * One sentence for the entry; in English where the language has none, and the bare tag with its
   * arguments where English has none either.
   */
  String message(Entry entry, Locale locale);
}
