package dev.millrace.bootstrap.configuration;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.TokenLine;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.address.AddressBlock;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.persistence.server.Secret;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that values have. */
final class Forms {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)?");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}]?");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Forms() {}

  /** Reads a text, or says what is wrong with it. */
  @FunctionalInterface
  interface Parser<T> {
    T parse(String text) throws BadValueException;
  }

  private record Simple<T>(String placeholder, String allowed, Parser<T> parser)
      implements Form<T> {
    @Override
    public T parse(String text) throws BadValueException {
      return parser.parse(text.strip());
    }
  }

  private record OnOff(String placeholder, String allowed) implements Form<Boolean> {
    @Override
    public Boolean parse(String text) throws BadValueException {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true", "yes", "on", "1" -> true;
        case "false", "no", "off", "0" -> false;
        default -> throw new BadValueException("is neither true nor false");
      };
    }

    @Override
    public boolean isOnOff() {
      return true;
    }
  }

  static Form<Boolean> onOff() {
    return new OnOff("true|false", "true or false");
  }

  /** A whole number between two bounds, both inclusive. */
  static Form<Integer> number(int min, int max) {
    return new WholeNumber(min, max);
  }

  /** A length of time with its unit, seconds where none is given. */
  static Form<Duration> duration(Duration min, Duration max) {
    return new Simple<>(
        "TIME",
        "a time from %s to %s, as in 500ms, 30s, 5m or 1h; a bare number means seconds"
            .formatted(write(min), write(max)),
        text -> parseDuration(text, min, max));
  }

  private static Duration parseDuration(String text, Duration min, Duration max)
      throws BadValueException {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new BadValueException("is not a length of time");
    }
    String unit = matcher.group(2) == null ? "s" : matcher.group(2);
    Duration length =
        UNITS.getOrDefault(unit, Duration.ZERO).multipliedBy(Long.parseLong(matcher.group(1)));
    if (length.compareTo(min) < 0 || length.compareTo(max) > 0) {
      throw new BadValueException("is out of range");
    }
    return length;
  }

  private static String write(Duration length) {
    if (length.toMillis() % 1000 != 0) {
      return length.toMillis() + "ms";
    }
    return length.toSeconds() % 3600 == 0 && !length.isZero()
        ? length.toHours() + "h"
        : length.toSeconds() + "s";
  }

  /** One of a few words, in any letter case. */
  static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return new Simple<>(
        String.join("|", words),
        String.join(", ", words),
        text -> {
          int index = words.indexOf(text.toLowerCase(Locale.ROOT));
          if (index < 0) {
            throw new BadValueException("is none of them");
          }
          return type.getEnumConstants()[index];
        });
  }

  /** Some of the roles that a node can have. */
  static Form<Set<NodeRole>> roles() {
    Form<NodeRole> one = oneOf(NodeRole.class);
    return new Simple<>(
        "ROLES",
        one.allowed() + ", or several with commas between them",
        text -> {
          Set<NodeRole> roles = EnumSet.noneOf(NodeRole.class);
          for (String name : text.split(",", -1)) {
            roles.add(one.parse(name));
          }
          return roles;
        });
  }

  /** Any text but an empty one. */
  static Form<String> text(String placeholder, String allowed) {
    return new Simple<>(placeholder, allowed, text -> text);
  }

  /** A text that another type reads and refuses with a {@link RuleViolation}. */
  static <T> Form<T> ruled(String placeholder, String allowed, Function<String, T> parser) {
    return new Simple<>(
        placeholder,
        allowed,
        text -> {
          try {
            return parser.apply(text);
          } catch (RuleViolation e) {
            throw new BadValueException("is not allowed");
          }
        });
  }

  /** The path of a file; whether it is there is seen by whoever opens it. */
  static Form<Path> path() {
    return new Simple<>(
        "FILE",
        "the path of a file",
        text -> {
          try {
            return Path.of(text);
          } catch (InvalidPathException e) {
            throw new BadValueException("is not a path");
          }
        });
  }

  /** An address of one family, written as digits. */
  static Form<InetAddress> address(int length) {
    String family = length == 4 ? "IPv4" : "IPv6";
    return new Simple<>(
        "ADDRESS",
        "an " + family + " address of this machine",
        text -> {
          try {
            InetAddress address = InetAddress.ofLiteral(text);
            if (address.getAddress().length == length) {
              return address;
            }
          } catch (IllegalArgumentException e) {
            throw new BadValueException("is not an address");
          }
          throw new BadValueException("is not an " + family + " address");
        });
  }

  /** Names or addresses of hosts, in lower case. */
  static Form<Set<String>> hosts() {
    return new Simple<>(
        "NAMES",
        "names or addresses without ports, with commas between them",
        text -> {
          Set<String> hosts = new LinkedHashSet<>();
          for (String host : text.split(",", -1)) {
            if (!HOST.matcher(host.strip()).matches()) {
              throw new BadValueException("is not a list of names");
            }
            hosts.add(host.strip().toLowerCase(Locale.ROOT));
          }
          return hosts;
        });
  }

  /** Tokens by their hashes. No message holds the text: somebody may have put a token there. */
  static Form<List<AccessToken>> tokens() {
    return new Simple<>(
        "HASHES",
        "lines of a tokens file, as 'sha256:<hex> <label> <scope> [<expires>]', with commas between"
            + " them",
        text -> {
          List<AccessToken> tokens = new ArrayList<>();
          for (String line : text.split("[,\\n]", -1)) {
            if (!line.isBlank()) {
              tokens.add(token(line));
            }
          }
          return tokens;
        });
  }

  private static AccessToken token(String line) throws BadValueException {
    try {
      return TokenLine.parse(line);
    } catch (RuleViolation e) {
      throw new BadValueException("is not a list of hashes of tokens: " + e.getMessage());
    }
  }

  /** Several networks; an address alone is one of its own. */
  static Form<List<AddressBlock>> addressBlocks() {
    return new Simple<>(
        "CIDRS",
        "networks such as 127.0.0.1/32 or 2001:db8::/32, with commas between them",
        text -> {
          List<AddressBlock> blocks = new ArrayList<>();
          for (String one : text.split(",", -1)) {
            blocks.add(addressBlock(one.strip()));
          }
          return List.copyOf(blocks);
        });
  }

  private static AddressBlock addressBlock(String text) throws BadValueException {
    try {
      return text.contains("/")
          ? AddressBlock.parse(text)
          : AddressBlock.parse(text + (text.contains(":") ? "/128" : "/32"));
    } catch (IllegalArgumentException e) {
      throw new BadValueException("has something that is no network: " + text);
    }
  }

  static Form<ListenAddress> listen() {
    return new Simple<>(
        "[HOST:]PORT",
        "HOST:PORT, [IPV6]:PORT, or PORT alone for 127.0.0.1; port 0 takes a free one",
        ListenAddress::parse);
  }

  static Form<DatabaseDriver> driver() {
    return new Simple<>("DRIVER", DatabaseDriver.ALLOWED, DatabaseDriver::parse);
  }

  /** A text that is taken as it is, with blanks at its ends. */
  static Form<Secret> secret() {
    return new Form<>() {
      @Override
      public Secret parse(String text) {
        return new Secret(text);
      }

      @Override
      public String allowed() {
        return "any text";
      }

      @Override
      public String placeholder() {
        return "TEXT";
      }
    };
  }
}
