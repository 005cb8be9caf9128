package dev.millrace.dns.finding;

import dev.millrace.application.run.MessageCatalog;
import dev.millrace.domain.entry.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says entries in words, in the locale asked for or else in English.
 *
 * <p>The templates are resource bundles in UTF-8, one for each module and locale: {@code
 * dev/millrace/dns/messages/basic.properties} has English, {@code basic_sv.properties} Swedish. A
 * template refers to arguments as <code>{ns_list}</code>, a translation to the same ones as the
 * English.
 */
public final class Messages implements MessageCatalog {

  /** The locales that every message is there in, English first. */
  public static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.of("sv"), Locale.FRENCH, Locale.GERMAN, Locale.of("es"));

  private static final String BUNDLES = "dev.millrace.dns.messages.";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Override
  public List<Locale> locales() {
    return LOCALES;
  }

  @Override
  public String message(Entry entry, Locale locale) {
    String template = template(entry.module(), entry.tag(), locale);
    return template.isEmpty() ? bare(entry) : filled(template, entry.args());
  }

  /** The template of a tag; empty if there is none. */
  static String template(String module, String tag, Locale locale) {
    try {
      String bundle = BUNDLES + module.toLowerCase(Locale.ROOT);
      ClassLoader loader = Messages.class.getClassLoader();
      return ResourceBundle.getBundle(bundle, translation(locale), loader, NO_FALLBACK)
          .getString(tag);
    } catch (MissingResourceException e) {
      return "";
    }
  }

  /** The root bundles are the English ones, and nobody can fill the cache with locales at will. */
  private static Locale translation(Locale locale) {
    Locale language = Locale.of(locale.getLanguage());
    return language.equals(Locale.ENGLISH) || !LOCALES.contains(language) ? Locale.ROOT : language;
  }

  /** The names of the arguments that a template refers to. */
  static List<String> placeholders(String template) {
    return PLACEHOLDER.matcher(template).results().map(match -> match.group(1)).toList();
  }

  private static String filled(String template, Map<String, String> args) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(args.getOrDefault(match.group(1), match.group())));
  }

  private static String bare(Entry entry) {
    return entry.args().isEmpty() ? entry.tag() : entry.tag() + " " + entry.args();
  }
}
