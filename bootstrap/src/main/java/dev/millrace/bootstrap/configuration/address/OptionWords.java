package dev.millrace.bootstrap.configuration.address;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What the options of an address mean, as programs for one kind of server write them. */
abstract class OptionWords {

  private static final Pattern SECRET =
      Pattern.compile(".*(password|passwd|secret|token|passphrase).*");

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");

  /** How an option is understood. */
  private final Map<String, BiConsumer<AddressDraft, String>> meanings;

  /** Options of the driver that are handed on, by their plain names. */
  private final Map<String, String> handedOn;

  /** Options of other programs' drivers that have no meaning here. */
  private final Set<String> passedOver;

  OptionWords(
      Map<String, BiConsumer<AddressDraft, String>> meanings,
      Map<String, String> handedOn,
      Set<String> passedOver) {
    this.meanings = meanings;
    this.handedOn = handedOn;
    this.passedOver = passedOver;
  }

  /** Whether there is such an option. */
  final boolean know(String name) {
    String plain = plain(name);
    return meanings.containsKey(plain) || handedOn.containsKey(plain) || passedOver.contains(plain);
  }

  /**
   * Takes in one option.
   *
   * @param isJdbc whether it stands in a URL for JDBC, where any property of the driver may stand
   */
  final void read(AddressDraft draft, String name, String value, boolean isJdbc) {
    String plain = plain(name);
    if (SECRET.matcher(plain).matches() || plain.equals("pwd")) {
      draft.passwordIsAnOption();
    }
    BiConsumer<AddressDraft, String> meaning = meanings.get(plain);
    if (meaning != null) {
      meaning.accept(draft, value);
    } else if (handedOn.containsKey(plain)) {
      draft.option(handedOn.get(plain), value);
    } else if (!passedOver.contains(plain)) {
      requireHarmless(draft, name, isJdbc);
      draft.option(name, value);
    }
  }

  /** A password with separators in it falls apart into options, so those are not named. */
  private static void requireHarmless(AddressDraft draft, String name, boolean isJdbc) {
    if (SECRET.matcher(plain(name)).matches()) {
      throw new BadAddress(
          "has a secret among its options that is not understood and would be shown in the clear");
    }
    if (!isJdbc || !NAME.matcher(name).matches()) {
      String shown = draft.isPasswordAnOption() ? "" : " \"" + name + "\"";
      throw new BadAddress(
          "has the unknown option"
              + shown
              + "; further properties of the JDBC driver are understood in the form jdbc:… only");
    }
  }

  /** Whether such an option may be shown; what JDBC URLs hand on unseen may be anything. */
  final boolean mayShow(String property) {
    return handedOn.containsValue(property) || know(property);
  }

  /** The same for {@code ssl-mode}, {@code sslMode}, {@code SSL MODE} and {@code ssl_mode}. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ +]", "");
  }

  /** Reads the words for yes and no. */
  static boolean isOn(String name, String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new BadAddress("has the option " + name + ", which must be true or false");
    };
  }
}
