package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;

class ReadableTextProperties {

  @Property
  void whateverComesCanBeShown(@ForAll @Size(max = 40) byte[] octets) {
    assertThat(ReadableText.of(octets).codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.FORMAT);
  }

  @Property
  void plainTextStaysAsItIs(@ForAll @CharRange(from = '!', to = '~') String text) {
    assertThat(ReadableText.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
  }

  @Example
  void spacesAndTabsAtTheEndsGo() {
    assertThat(text(" \t a b\t ")).isEqualTo("a b");
    assertThat(text("   ")).isEmpty();
  }

  @Example
  void stringsAreJoinedBeforeTheyAreRead() {
    byte[] word = "för ".getBytes(StandardCharsets.UTF_8);

    assertThat(
            ReadableText.of(List.of(new byte[] {word[0], word[1]}, new byte[] {word[2], word[3]})))
        .isEqualTo("för");
  }

  @Example
  void whatCannotBeSeenIsShownAsOctets() {
    assertThat(text("a\nb\u202e")).isEqualTo("a\\x0ab\\xe2\\x80\\xae");
    assertThat(ReadableText.of(new byte[] {'f', (byte) 0xf6, 'r'})).isEqualTo("f\\xf6r");
  }

  private static String text(String text) {
    return ReadableText.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
