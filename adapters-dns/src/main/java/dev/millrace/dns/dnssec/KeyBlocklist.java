package dev.millrace.dns.dnssec;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of compromised keys as the tool badkeys keeps it: {@code blocklist.dat} has sorted entries
 * of 16 octets, 15 of a truncated SHA-256 of the key's number and one for the list it is from; the
 * names of the lists are in {@code badkeysdata.json}.
 */
final class KeyBlocklist {

  private static final int HASH = 15;
  private static final int ENTRY = HASH + 1;

  private final List<Path> places;

  /** A list in the first of these directories that has one. */
  KeyBlocklist(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /** Where badkeys puts the list, and where a machine's owner may have put it for all. */
  static KeyBlocklist installed() {
    return new KeyBlocklist(
        List.of(
            Path.of(System.getProperty("user.home", ""), ".cache", "badkeys"),
            Path.of("/var/lib/badkeys"),
            Path.of("/usr/share/badkeys")));
  }

  /** The lists that the keys with these numbers are on; empty if there is no list to be read. */
  Optional<Map<BigInteger, String>> find(Collection<BigInteger> numbers) {
    return places.stream()
        .filter(place -> Files.isReadable(place.resolve("blocklist.dat")))
        .findFirst()
        .flatMap(place -> find(place, numbers));
  }

  private static Optional<Map<BigInteger, String>> find(
      Path place, Collection<BigInteger> numbers) {
    try (FileChannel entries = FileChannel.open(place.resolve("blocklist.dat"))) {
      Map<Integer, String> names = names(place.resolve("badkeysdata.json"));
      Map<BigInteger, String> found = new HashMap<>();
      for (BigInteger number : numbers) {
        int list = find(entries, hash(number));
        if (list >= 0) {
          found.put(number, names.getOrDefault(list, String.valueOf(list)));
        }
      }
      return Optional.of(found);
    } catch (IOException | JacksonException e) {
      // As good as absent; the finding says that the keys were not looked up.
      return Optional.empty();
    }
  }

  /** The number of the list that a hash is on, or -1. */
  private static int find(FileChannel entries, byte[] hash) throws IOException {
    long low = 0;
    long high = entries.size() / ENTRY - 1;
    ByteBuffer entry = ByteBuffer.allocate(ENTRY);
    while (low <= high) {
      long middle = (low + high) >>> 1;
      entry.clear();
      if (entries.read(entry, middle * ENTRY) < ENTRY) {
        throw new IOException("the list has become shorter");
      }
      int order = Arrays.compareUnsigned(entry.array(), 0, HASH, hash, 0, HASH);
      if (order == 0) {
        return Byte.toUnsignedInt(entry.get(HASH));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private static byte[] hash(BigInteger number) {
    byte[] octets = number.toByteArray();
    int start = octets.length > 1 && octets[0] == 0 ? 1 : 0;
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(octets, start, octets.length - start);
      return Arrays.copyOf(sha256.digest(), HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private static Map<Integer, String> names(Path file) throws IOException {
    Map<Integer, String> names = new HashMap<>();
    JsonNode data = JsonMapper.shared().readTree(Files.readString(file));
    for (JsonNode list : data.path("blocklists")) {
      names.put(list.path("id").asInt(0), list.path("name").asString("?"));
    }
    return names;
  }
}
