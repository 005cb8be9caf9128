package dev.millrace.dns.dnssec;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import dev.millrace.dns.sandbox.zone.Names;
import dev.millrace.dns.sandbox.zone.Resigner;
import dev.millrace.dns.sandbox.zone.Signing;
import dev.millrace.dns.sandbox.zone.ZoneKey;
import dev.millrace.dns.sandbox.zone.ZoneKeys;
import dev.millrace.dns.scenario.OfflineScenario;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Zone {@code child.xa} signed with known keys, and ways to change what its servers answer. */
final class SignedChild {

  static final Name APEX = Names.absolute("child.xa");
  static final Name BELOW_APEX = Names.absolute("sub.child.xa");
  static final ZoneKeys KEYS = ZoneKeys.generate(APEX);
  static final Chain NSEC = new Chain.Nsec();
  static final Chain NSEC3 = new Chain.Nsec3(0, "", false);

  /** Signs anew as the zone does. */
  static final Resigner RESIGNER =
      Resigner.soundAt(OfflineScenario.NOW, KEYS.zoneSigning().getFirst());

  private SignedChild() {}

  /** How the zone is signed. */
  static Signing signing(Chain chain) {
    return Signing.soundAt(OfflineScenario.NOW, KEYS).with(chain);
  }

  /** Signs a zone on all servers. */
  static ZoneSetup signed(ZoneSetup setup, Chain chain) {
    return setup.signed(how -> signing(chain));
  }

  /** Changes a record set in answers and signs it soundly. */
  static Fault changed(int type, UnaryOperator<List<Record>> change) {
    return Faults.changing(RESIGNER.replacing(type, change));
  }

  /** Puts another signature in the place of the sound one. */
  static Fault resigned(int type, Resigner how) {
    return Faults.changing(how.replacing(type, UnaryOperator.identity()));
  }

  static ZoneKey anotherKey() {
    return ZoneKey.generate(APEX, KEYS.zoneSigning().getFirst().record().getAlgorithm(), true);
  }

  static List<Record> underAnotherName(List<Record> records) {
    return records.stream().map(r -> renamed(r, BELOW_APEX)).toList();
  }

  static Record renamed(Record record, Name owner) {
    return Record.newRecord(
        owner, record.getType(), DClass.IN, record.getTTL(), record.rdataToWireCanonical());
  }

  static NSECRecord nsec(Record old, Name next, int... types) {
    return new NSECRecord(old.getName(), DClass.IN, old.getTTL(), next, types);
  }

  static NSEC3Record nsec3(Record old, byte[] next, int... types) {
    NSEC3Record sound = (NSEC3Record) old;
    return new NSEC3Record(
        sound.getName(),
        DClass.IN,
        sound.getTTL(),
        sound.getHashAlgorithm(),
        sound.getFlags(),
        sound.getIterations(),
        sound.getSalt(),
        next,
        types);
  }
}
