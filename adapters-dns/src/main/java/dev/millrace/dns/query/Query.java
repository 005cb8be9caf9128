package dev.millrace.dns.query;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * A question and how to put it; immutable.
 *
 * <p>{@link #of} gives Zonemaster's default: UDP, class IN, no flags, no EDNS, TCP when the answer
 * is truncated. The other settings are changed one by one: {@code Query.of(name,
 * Type.DNSKEY).dnssec().overTcp()}.
 *
 * <p>Source: Zonemaster, DNSQueryAndResponseDefaults.
 *
 * @param name absolute; its letter case is sent as it is, and two queries that differ only in case
 *     are two queries
 * @param type a value of {@link Type}
 * @param dclass a value of {@link DClass}
 * @param protocol UDP or TCP
 * @param flags header flags
 * @param edns the OPT record; null for none
 * @param handling how truncation and odd sources are dealt with
 */
public record Query(
    Name name,
    int type,
    int dclass,
    Protocol protocol,
    Flags flags,
    @Nullable Edns edns,
    Handling handling) {

  /** Header flags of a query: recursion desired, authentic data, checking disabled. */
  public record Flags(boolean rd, boolean ad, boolean cd) {
    static final Flags NONE = new Flags(false, false, false);
  }

  /**
   * What to do with odd answers.
   *
   * @param tcpOnTruncation ask again over TCP when the TC flag is set
   * @param anySource take an answer from another address than the one asked; the answer tells
   */
  public record Handling(boolean tcpOnTruncation, boolean anySource) {
    static final Handling DEFAULT = new Handling(true, false);
  }

  public Query {
    if (!name.isAbsolute()) {
      throw new IllegalArgumentException("the query name must be absolute: " + name);
    }
  }

  /** The default query for a name and type. */
  public static Query of(Name name, int type) {
    return new Query(name, type, DClass.IN, Protocol.UDP, Flags.NONE, null, Handling.DEFAULT);
  }

  /** The same over TCP only. */
  public Query overTcp() {
    return new Query(name, type, dclass, Protocol.TCP, flags, edns, handling);
  }

  /** The same for another name. */
  public Query forName(Name other) {
    return new Query(other, type, dclass, protocol, flags, edns, handling);
  }

  /** The same for another type. */
  public Query forType(int other) {
    return new Query(name, other, dclass, protocol, flags, edns, handling);
  }

  /** The same in another class, for example {@link DClass#CH}. */
  public Query inClass(int other) {
    return new Query(name, type, other, protocol, flags, edns, handling);
  }

  /** The same with recursion desired. */
  public Query recursive() {
    return withFlags(new Flags(true, flags.ad, flags.cd));
  }

  /** The same with these header flags. */
  public Query withFlags(Flags other) {
    return new Query(name, type, dclass, protocol, other, edns, handling);
  }

  /** The same with this OPT record; null for none. */
  public Query with(@Nullable Edns other) {
    return new Query(name, type, dclass, protocol, flags, other, handling);
  }

  /** The same as an EDNS query with {@link Edns#PLAIN}. */
  public Query withEdns() {
    return with(Edns.PLAIN);
  }

  /** The same as a DNSSEC query with {@link Edns#DNSSEC}. */
  public Query dnssec() {
    return with(Edns.DNSSEC);
  }

  /** The same, taking a truncated answer as it is. */
  public Query keepingTruncated() {
    Handling changed = new Handling(false, handling.anySource);
    return new Query(name, type, dclass, protocol, flags, edns, changed);
  }

  /** The same, taking an answer from any address; see {@link Response#source()}. */
  public Query fromAnySource() {
    Handling changed = new Handling(handling.tcpOnTruncation, true);
    return new Query(name, type, dclass, protocol, flags, edns, changed);
  }

  /** The type's mnemonic, for example {@code SOA}. */
  public String typeName() {
    return Type.string(type);
  }
}
