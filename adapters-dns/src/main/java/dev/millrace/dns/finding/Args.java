package dev.millrace.dns.finding;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;

/**
 * The arguments that tags are declared with.
 *
 * <p>Lists are sorted and joined with {@code ;}. Where a tag has a standard argument twice, the
 * name takes a suffix: {@code Args.nsList("ns_list_parent")}.
 *
 * <p>Source: Zonemaster, ArgumentsForTestCaseMessages.
 */
public final class Args {

  /** {@code ns}: a server at an address, {@code name/address}. */
  public static final Arg<ServerAddress> NS = ns("ns");

  /** {@code ns_list}: servers at addresses. */
  public static final Arg<Collection<ServerAddress>> NS_LIST = nsList("ns_list");

  /** {@code nsname}: the name of a server. */
  public static final Arg<Name> NSNAME = name("nsname");

  /** {@code nsname_list}: names of servers. */
  public static final Arg<Collection<Name>> NSNAME_LIST = nameList("nsname_list");

  /** {@code ns_ip}: the address of a server. */
  public static final Arg<InetAddress> NS_IP = address("ns_ip");

  /** {@code ns_ip_list}: addresses of servers. */
  public static final Arg<Collection<InetAddress>> NS_IP_LIST = addressList("ns_ip_list");

  /** {@code domain}: a domain name. */
  public static final Arg<Name> DOMAIN = name("domain");

  /** {@code query_name}: the name asked for. */
  public static final Arg<Name> QUERY_NAME = name("query_name");

  /** {@code rrtype}: the mnemonic of a record type. */
  public static final Arg<String> RRTYPE = text("rrtype");

  /** {@code rcode}: the name of an RCODE. */
  public static final Arg<String> RCODE = text("rcode");

  /** {@code keytag}: a key tag. */
  public static final Arg<Integer> KEYTAG = integer("keytag");

  private Args() {}

  /** A server at an address. */
  public static Arg<ServerAddress> ns(String name) {
    return new Arg<>(name, ServerAddress::toString);
  }

  /** Servers at addresses. */
  public static Arg<Collection<ServerAddress>> nsList(String name) {
    return list(name, ServerAddress::toString);
  }

  /** A domain name. */
  public static Arg<Name> name(String name) {
    return new Arg<>(name, Names::text);
  }

  /** Domain names. */
  public static Arg<Collection<Name>> nameList(String name) {
    return list(name, Names::text);
  }

  /** An address. */
  public static Arg<InetAddress> address(String name) {
    return new Arg<>(name, Addresses::text);
  }

  /** Addresses, IPv4 first. */
  public static Arg<Collection<InetAddress>> addressList(String name) {
    return new Arg<>(
        name,
        values ->
            values.stream()
                .distinct()
                .sorted(Addresses.ORDER)
                .map(Addresses::text)
                .collect(Collectors.joining(";")));
  }

  /** Any text. */
  public static Arg<String> text(String name) {
    return new Arg<>(name, Function.identity());
  }

  /** Any texts. */
  public static Arg<Collection<String>> textList(String name) {
    return list(name, Function.identity());
  }

  /** A whole number of 32 bits. */
  public static Arg<Integer> integer(String name) {
    return new Arg<>(name, String::valueOf);
  }

  /** A whole number, for example a serial or a time in seconds. */
  public static Arg<Long> number(String name) {
    return new Arg<>(name, String::valueOf);
  }

  /** Whole numbers. */
  public static Arg<Collection<Integer>> integerList(String name) {
    return new Arg<>(
        name,
        values ->
            values.stream()
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(";")));
  }

  private static <T extends Comparable<? super T>> Arg<Collection<T>> list(
      String name, Function<? super T, String> format) {
    return new Arg<>(
        name,
        values -> values.stream().distinct().sorted().map(format).collect(Collectors.joining(";")));
  }
}
