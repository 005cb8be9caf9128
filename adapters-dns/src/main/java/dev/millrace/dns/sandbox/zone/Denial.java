package dev.millrace.dns.sandbox.zone;

import java.util.List;
import org.xbill.DNS.Name;

/** Proofs that something does not exist (RFC 4035 section 3.1.3, RFC 5155 section 7.2). */
interface Denial {

  /** Proves that {@code name} exists without the type asked for. */
  List<RecordSet> noSuchType(Name name);

  /** Proves that neither {@code name} nor a wildcard below {@code encloser} exists. */
  List<RecordSet> noSuchName(Name name, Name encloser);

  /** Proves that {@code name} itself does not exist, so that a wildcard may answer. */
  List<RecordSet> noCloserMatch(Name name, Name encloser);

  /** Proves that there is no DS at a zone cut. */
  List<RecordSet> noDelegationSigner(Name cut);

  /** What an unsigned zone can prove: nothing. */
  static Denial none() {
    return new Denial() {
      @Override
      public List<RecordSet> noSuchType(Name name) {
        return List.of();
      }

      @Override
      public List<RecordSet> noSuchName(Name name, Name encloser) {
        return List.of();
      }

      @Override
      public List<RecordSet> noCloserMatch(Name name, Name encloser) {
        return List.of();
      }

      @Override
      public List<RecordSet> noDelegationSigner(Name cut) {
        return List.of();
      }
    };
  }
}
