package dev.millrace.dns.sandbox.zone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Collects the records of a zone. Not for use by several threads. */
public final class ZoneBuilder {
  private static final long DEFAULT_TTL = 3600;

  private final Name origin;
  private final List<Record> records = new ArrayList<>();
  private @Nullable Signing signing;

  ZoneBuilder(Name origin) {
    this.origin = origin;
  }

  /** A builder with the same records that goes its own way. */
  public ZoneBuilder copy() {
    ZoneBuilder other = new ZoneBuilder(origin);
    other.records.addAll(records);
    other.signing = signing;
    return other;
  }

  public Name origin() {
    return origin;
  }

  /**
   * Adds records in master-file form (RFC 1035 section 5); relative names are below the origin, the
   * default TTL is one hour.
   *
   * @throws IllegalArgumentException if the text cannot be read
   */
  public ZoneBuilder records(String masterText) {
    byte[] bytes = masterText.getBytes(StandardCharsets.UTF_8);
    try (Master master = new Master(new ByteArrayInputStream(bytes), origin, DEFAULT_TTL)) {
      master.disableIncludes();
      for (Record r = master.nextRecord(); r != null; r = master.nextRecord()) {
        add(r);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a master file: " + e.getMessage(), e);
    }
    return this;
  }

  /** Adds a record; one that is there already is not added twice. */
  public ZoneBuilder add(Record record) {
    if (!record.getName().subdomain(origin)) {
      throw new IllegalArgumentException(record.getName() + " is not below " + origin);
    }
    if (!records.contains(record)) {
      records.add(record);
    }
    return this;
  }

  /** Takes away all records of a type at a name, given relative to the origin. */
  public ZoneBuilder remove(String name, int type) {
    Name owner = Names.under(name, origin);
    records.removeIf(r -> r.getName().equals(owner) && r.getType() == type);
    return this;
  }

  /** Takes away all records at a name and below it. */
  public ZoneBuilder removeTree(String name) {
    Name owner = Names.under(name, origin);
    records.removeIf(r -> r.getName().subdomain(owner));
    return this;
  }

  /** Puts other NS records at the apex, by absolute names. */
  public ZoneBuilder servers(String... names) {
    remove("@", Type.NS);
    for (String name : names) {
      records("@ NS " + Names.absolute(name));
    }
    return this;
  }

  /** Changes the SOA serial. */
  public ZoneBuilder serial(long serial) {
    return editAuthority(
        s ->
            new SOARecord(
                s.getName(),
                s.getDClass(),
                s.getTTL(),
                s.getHost(),
                s.getAdmin(),
                serial,
                s.getRefresh(),
                s.getRetry(),
                s.getExpire(),
                s.getMinimum()));
  }

  /** Changes the SOA by any function. */
  public ZoneBuilder editAuthority(UnaryOperator<SOARecord> change) {
    records.replaceAll(r -> r instanceof SOARecord soa ? change.apply(soa) : r);
    return this;
  }

  /** Signs the zone when it is built. */
  public ZoneBuilder signed(Signing how) {
    this.signing = how;
    return this;
  }

  /** Makes the zone. The builder may go on and make another. */
  public Zone build() {
    Map<Name, Map<Integer, RecordSet>> nodes = grouped();
    return signing == null
        ? new Zone(origin, nodes, Denial.none())
        : new ZoneSigner(origin, signing, nodes).sign();
  }

  private Map<Name, Map<Integer, RecordSet>> grouped() {
    return records.stream()
        .filter(r -> r.getDClass() == DClass.IN)
        .collect(
            Collectors.groupingBy(
                Record::getName,
                TreeMap::new,
                Collectors.groupingBy(
                    Record::getType,
                    TreeMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), RecordSet::unsigned))));
  }
}
