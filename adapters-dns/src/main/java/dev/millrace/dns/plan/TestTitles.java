package dev.millrace.dns.plan;

import dev.millrace.dns.testcase.TestCase;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What each test case looks at, in a few English words. */
public final class TestTitles {

  private final ResourceBundle titles =
      ResourceBundle.getBundle(
          "dev.millrace.dns.plan.titles",
          Locale.ROOT,
          TestTitles.class.getClassLoader(),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /** The title of a case; empty if it has none. */
  public String of(TestCase testCase) {
    try {
      return titles.getString(testCase.key());
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
