package dev.millrace.domain.name;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What users write that is no domain name, and what they are told. */
final class RefusedNames {

  private static final String LABEL_63 = "a".repeat(63);

  /** 30 letters that need over 63 characters in ASCII, as they are far apart. */
  private static final String SPREAD =
      IntStream.range(0, 30)
          .mapToObj(i -> Character.toString(0x4E00 + i * 600))
          .collect(Collectors.joining());

  private RefusedNames() {}

  static Stream<Arguments> all() {
    return Stream.of(shape(), ascii(), addresses(), idna()).flatMap(names -> names);
  }

  private static Stream<Arguments> shape() {
    return Stream.of(
        arguments("", "The domain name is empty."),
        arguments(" \t\u3000", "The domain name is empty."),
        arguments(".example", "The domain name \".example\" starts with a dot."),
        arguments("..", "The domain name \"..\" starts with a dot."),
        arguments(
            "a..example", "The domain name \"a..example\" has an empty label: two dots in a row."),
        arguments(
            "a.。example", "The domain name \"a..example\" has an empty label: two dots in a row."),
        arguments(
            "example..", "The domain name \"example..\" has an empty label: two dots in a row."),
        arguments(
            "a" + LABEL_63 + ".example",
            "The label \"a" + LABEL_63 + "\" is longer than 63 characters in its ASCII form."),
        arguments(
            String.join(".", LABEL_63, LABEL_63, LABEL_63, "a".repeat(62)),
            "The domain name is longer than 253 characters in its ASCII form."),
        arguments(
            "a.".repeat(100_000),
            "The domain name is longer than 253 characters in its ASCII form."));
  }

  private static Stream<Arguments> ascii() {
    String allowed = "; letters, digits, hyphen, underscore and slash are allowed.";
    return Stream.of(
        arguments("exa mple.com", "The label \"exa mple\" has a space" + allowed),
        arguments("example!.com", "The label \"example!\" has the character !" + allowed),
        arguments(
            "https://example.com", "The label \"https://example\" has the character :" + allowed),
        arguments("joe@example.com", "The label \"joe@example\" has the character @" + allowed),
        arguments("*.example", "The label \"*\" has the character *" + allowed),
        arguments("a\\.b", "The label \"a\\\" has the character \\" + allowed),
        arguments(
            "exa\u0007mple.com",
            "The label \"exa<U+0007>mple\" has the control character U+0007" + allowed),
        arguments(
            "a.com\n", "The label \"com<U+000A>\" has the control character U+000A" + allowed),
        arguments("a\0.com", "The label \"a<U+0000>\" has the control character U+0000" + allowed),
        arguments("\u1FEF.com", "The label \"`\" has the character `" + allowed));
  }

  private static Stream<Arguments> addresses() {
    return Stream.of(
            "192.0.2.1",
            "192.0.2.1.",
            "192.0.2.0/24",
            "2001:db8::1",
            "::",
            "[2001:db8::1]",
            "::ffff:192.0.2.1",
            "fe80::1%eth0",
            "2001:db8::/32")
        .map(
            address ->
                arguments(address, "\"" + address + "\" is an IP address, not a domain name."));
  }

  private static Stream<Arguments> idna() {
    return Stream.of(
        arguments(
            "i❤.ws",
            "The label \"i❤\" is not a valid U-label: U+2764 (HEAVY BLACK HEART) is not allowed by"
                + " IDNA2008."),
        arguments(
            "a\u202Eé.example",
            "The label \"a<U+202E>é\" is not a valid U-label: U+202E (RIGHT-TO-LEFT OVERRIDE) is"
                + " not allowed by IDNA2008."),
        arguments(
            "é\uD800.example",
            "The label \"é<U+D800>\" is not a valid U-label: U+D800 (HIGH SURROGATES D800) is not"
                + " allowed by IDNA2008."),
        arguments(
            "İstanbul.example",
            "The domain name has U+0130 (LATIN CAPITAL LETTER I WITH DOT ABOVE), which has no"
                + " single lower-case form; write the name in lower case."),
        arguments(
            "xn--9.example",
            "The label \"xn--9\" starts with xn-- but is not Punycode (RFC 3492)."),
        arguments(
            "xn--abc-.example",
            "The label \"xn--abc-\" starts with xn-- but is not Punycode (RFC 3492)."),
        arguments("xn--", "The label \"xn--\" starts with xn-- but is not Punycode (RFC 3492)."),
        arguments(
            "ä".repeat(60),
            "The label \"" + "ä".repeat(60) + "\" is longer than 63 characters in its ASCII form."),
        arguments(
            SPREAD,
            "The label \"" + SPREAD + "\" is longer than 63 characters in its ASCII form."));
  }
}
