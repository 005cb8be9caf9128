package dev.millrace.bootstrap.configuration.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code host=… dbname=… password='…'} as libpq has it. A value with blanks stands in quotes; a
 * backslash takes the meaning from what follows it.
 */
final class KeywordForm implements AddressForm {

  private static final Pattern START =
      Pattern.compile("(?is)\\s*(host|hostaddr|port|dbname|user|password|sslmode)\\s*=.*");
  private static final Pattern PAIR =
      Pattern.compile(
          "\\G\\s*(?<name>\\w+)\\s*=\\s*(?:'(?<quoted>(?:[^'\\\\]|\\\\.)*)'|(?<plain>(?:[^\\s'\\\\]|\\\\.)*))"
              + "(?=\\s|$)",
          Pattern.DOTALL);

  @Override
  public boolean fits(String text) {
    return START.matcher(text).matches();
  }

  @Override
  public AddressDraft read(String text) {
    AddressDraft draft = new AddressDraft(ServerDriver.POSTGRES);
    Matcher pair = PAIR.matcher(text);
    int end = 0;
    while (pair.find()) {
      String value = pair.group("quoted") == null ? pair.group("plain") : pair.group("quoted");
      String plain = value.replaceAll("(?s)\\\\(.)", "$1");
      draft.driver().words().read(draft, pair.group("name"), plain, false);
      end = pair.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new BadAddress(
          "is not a list of NAME=VALUE; a value with blanks or quotes stands in '…', with \\ in"
              + " front of each ' and \\ inside");
    }
    return draft;
  }
}
