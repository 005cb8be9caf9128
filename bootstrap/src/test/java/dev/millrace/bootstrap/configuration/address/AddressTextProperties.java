package dev.millrace.bootstrap.configuration.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressTextProperties {

  @Property
  void anEncodedLogInComesBackFromAUrl(
      @ForAll("texts") String user, @ForAll("texts") String password) {
    for (String scheme : List.of("postgres", "mysql", "sqlserver")) {
      String text =
          "%s://%s:%s@h/d?database=d"
              .formatted(scheme, PercentCode.encode(user), PercentCode.encode(password));

      assertLogIn(text, user, password);
    }
  }

  @Property
  void nothingIsEncodedInTheFormOfGo(@ForAll("texts") String password) {
    assertLogIn("u:" + password + "@tcp(h:3306)/d?tls=true", "u", password);
  }

  @Property
  void quotesKeepAPasswordTogether(@ForAll("texts") String password) {
    assertLogIn("Server=h;Database=d;User ID=u;Password=\"%s\"", "\"", "\"\"", password);
    assertLogIn("jdbc:sqlserver://h;database=d;user=u;password={%s}", "}", "}}", password);
    assertLogIn("host=h dbname=d user=u password='%s'", "'", "\\'", password.replace("\\", ""));
  }

  private static void assertLogIn(String form, String quote, String quoted, String password) {
    assertLogIn(form.formatted(password.replace(quote, quoted)), "u", password);
  }

  private static void assertLogIn(String text, String user, String password) {
    AddressDraft draft = AddressText.read(text).orElseThrow();

    assertThat(draft.finish().user()).isEqualTo(user);
    assertThat(draft.finish().password())
        .satisfies(secret -> assertThat(secret == null ? "" : secret.value()).isEqualTo(password));
  }

  /**
   * Printable characters of ASCII, with those that mean something in some form often among them.
   */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("@:/?#&=%;'\"{}[]()+\\, ".toCharArray())
        .withCharRange('!', '~')
        .withChars('ä', '€')
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(text -> "x" + text + "y");
  }
}
