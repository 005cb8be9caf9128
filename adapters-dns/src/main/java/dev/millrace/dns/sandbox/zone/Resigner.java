package dev.millrace.dns.sandbox.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Changes record sets in single answers and signs them anew, so that an answer can be wrong and yet
 * soundly signed, or the other way round.
 *
 * @param keys each makes a signature over a changed set
 * @param inception start of validity of each signature
 * @param expiration end of validity of each signature
 */
public record Resigner(List<ZoneKey> keys, Instant inception, Instant expiration) {
  private static final Duration AGE = Duration.ofHours(2);
  private static final Duration LIFE = Duration.ofDays(30);

  public Resigner {
    keys = List.copyOf(keys);
  }

  /** Signatures that are valid around {@code now}. */
  public static Resigner soundAt(Instant now, ZoneKey... keys) {
    return new Resigner(List.of(keys), now.minus(AGE), now.plus(LIFE));
  }

  /** The same with another time of validity. */
  public Resigner during(Instant from, Instant until) {
    return new Resigner(keys, from, until);
  }

  /** Replaces the records of a type in the answer and authority sections, and their signatures. */
  public UnaryOperator<Message> replacing(int type, UnaryOperator<List<Record>> change) {
    return message -> {
      replace(message, Section.ANSWER, type, change);
      replace(message, Section.AUTHORITY, type, change);
      return message;
    };
  }

  private void replace(Message message, int section, int type, UnaryOperator<List<Record>> change) {
    List<Record> all = List.copyOf(message.getSection(section));
    List<Record> old = all.stream().filter(r -> r.getType() == type).toList();
    if (old.isEmpty()) {
      return;
    }
    all.stream()
        .filter(r -> old.contains(r) || covers(r, type))
        .forEach(r -> message.removeRecord(r, section));
    bySet(change.apply(old))
        .forEach(
            (owner, records) -> {
              RecordSet set = RecordSet.unsigned(records);
              records.forEach(r -> message.addRecord(r, section));
              keys.forEach(key -> message.addRecord(sign(key, set), section));
            });
  }

  private RRSIGRecord sign(ZoneKey key, RecordSet set) {
    return key.sign(set, inception, expiration);
  }

  private static boolean covers(Record record, int type) {
    return record instanceof RRSIGRecord signature && signature.getTypeCovered() == type;
  }

  private static Map<Name, List<Record>> bySet(List<Record> records) {
    return records.stream()
        .collect(Collectors.groupingBy(Record::getName, LinkedHashMap::new, Collectors.toList()));
  }
}
