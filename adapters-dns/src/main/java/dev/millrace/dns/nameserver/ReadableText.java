package dev.millrace.dns.nameserver;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Octets that a server chose, as text that can be shown anywhere: UTF-8 if it is that, ASCII
 * otherwise, and what cannot be seen as {@code \xHH}. Spaces and tabs at the ends are taken away.
 */
final class ReadableText {

  private static final int DELETE = 0x7f;

  private ReadableText() {}

  /** The text of strings that belong together, without anything between them. */
  static String of(List<byte[]> strings) {
    ByteBuffer all = ByteBuffer.allocate(strings.stream().mapToInt(s -> s.length).sum());
    strings.forEach(all::put);
    return of(all.array());
  }

  /** The text; empty if there is nothing but spaces and tabs. */
  static String of(byte[] octets) {
    // In Latin-1 each octet is a character, so that the wrong ones can be shown one by one.
    Charset charset = isUtf8(octets) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    StringBuilder text = new StringBuilder();
    stripped(new String(octets, charset)).codePoints().forEach(c -> append(text, c, charset));
    return text.toString();
  }

  private static boolean isUtf8(byte[] octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static void append(StringBuilder text, int character, Charset charset) {
    if (isVisible(character, charset)) {
      text.appendCodePoint(character);
      return;
    }
    for (byte octet : Character.toString(character).getBytes(charset)) {
      text.append("\\x").append(HexFormat.of().toHexDigits(octet));
    }
  }

  private static boolean isVisible(int character, Charset charset) {
    if (character < DELETE) {
      return character >= ' ';
    }
    return charset.equals(StandardCharsets.UTF_8)
        && switch (Character.getType(character)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
