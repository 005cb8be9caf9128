package dev.millrace.dns.dnssec;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.query.ServerAddress;
import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;

/** Looks at the answers of one server to the questions of {@link DenialQuestion}. */
final class DenialCheck {

  /** What an answer says about the zone. */
  enum Outcome {
    /** It has the record that was asked for. */
    RECORD,
    /** It proves that there is no such record. */
    PROOF,
    /** It says nothing, or nothing of use. */
    NOTHING
  }

  private final Name apex;
  private final Verifier verifier;
  private final ServerAddress server;
  private final List<DNSKEYRecord> keys;
  private final Sightings<ServerAddress> sightings;

  DenialCheck(
      Name apex,
      Verifier verifier,
      ServerAddress server,
      List<DNSKEYRecord> keys,
      Sightings<ServerAddress> sightings) {
    this.apex = apex;
    this.verifier = verifier;
    this.server = server;
    this.keys = keys;
    this.sightings = sightings;
  }

  Outcome check(DenialQuestion question, Answer answer) {
    Response response = answer.response().orElse(null);
    if (response == null || !response.isNoError() || !response.isAuthoritative()) {
      sightings.add(server, question.tags().error());
      return Outcome.NOTHING;
    }
    if (!response.answer().isEmpty()) {
      return checkAnswer(question, response.answersOfAnyOwner(question.answer()));
    }
    List<? extends Record> proofs = response.authorities(question.proof().records());
    if (proofs.isEmpty()) {
      return Outcome.NOTHING;
    }
    checkSoa(question.proof(), response);
    if (proofs.size() > 1) {
      sightings.add(server, question.proof().tags().multiple());
    } else {
      checkProof(question.proof(), proofs.getFirst(), response);
    }
    return Outcome.PROOF;
  }

  private Outcome checkAnswer(DenialQuestion question, List<? extends Record> records) {
    if (records.isEmpty()) {
      sightings.add(server, question.tags().wrongAnswer());
      return Outcome.NOTHING;
    }
    if (records.size() > 1) {
      sightings.add(server, question.tags().multiple());
    } else if (!records.getFirst().getName().equals(apex)) {
      sightings.add(server, question.tags().mismatch());
    }
    return Outcome.RECORD;
  }

  private void checkSoa(DenialProof proof, Response response) {
    List<SOARecord> authorities = response.authorities(SOARecord.class);
    if (authorities.isEmpty()) {
      sightings.add(server, proof.tags().missingSoa());
    }
    authorities.stream()
        .map(Record::getName)
        .filter(owner -> !owner.equals(apex))
        .distinct()
        .forEach(owner -> sightings.add(server, proof.tags().wrongSoa(), owner));
  }

  private void checkProof(DenialProof proof, Record record, Response response) {
    if (!proof.isOfApex(record, apex)) {
      sightings.add(server, proof.tags().mismatch());
    } else if (!proof.hasSoundTypes(record)) {
      sightings.add(server, proof.tags().typeList());
    }
    SignedSet<Record> set =
        SignedSet.in(response.authority(), record.getName(), record.getType(), Record.class);
    if (!set.isSigned()) {
      sightings.add(server, proof.signatureTags().missing());
      return;
    }
    checkSignatures(proof.signatureTags(), set);
  }

  private void checkSignatures(DenialProof.SignatureTags tags, SignedSet<Record> set) {
    List<Verdict> verdicts =
        set.signatures().stream().map(signature -> report(tags, signature, set)).toList();
    if (verdicts.contains(Verdict.BAD) && !verdicts.contains(Verdict.VERIFIED)) {
      sightings.add(server, tags.noneVerified());
    }
  }

  private enum Verdict {
    VERIFIED,
    BAD,
    UNKNOWN
  }

  private Verdict report(
      DenialProof.SignatureTags tags, RRSIGRecord signature, SignedSet<Record> set) {
    int keyTag = signature.getFootprint();
    if (keys.stream().noneMatch(key -> key.getFootprint() == keyTag)) {
      sightings.add(server, tags.noKey(), keyTag);
    } else if (signature.getExpire().isBefore(verifier.now())) {
      sightings.add(server, tags.expired(), keyTag);
    } else if (signature.getTimeSigned().isAfter(verifier.now())) {
      sightings.add(server, tags.notYetValid(), keyTag);
    } else if (!DnssecAlgorithm.of(signature.getAlgorithm()).isVerifiable()) {
      reportUnsupported(signature);
      return Verdict.UNKNOWN;
    } else if (!SignatureState.verifiesByAny(signature, set.records(), keys, verifier)) {
      sightings.add(server, tags.verifyError(), keyTag);
    } else {
      return Verdict.VERIFIED;
    }
    return Verdict.BAD;
  }

  private void reportUnsupported(RRSIGRecord signature) {
    DnssecAlgorithm algorithm = DnssecAlgorithm.of(signature.getAlgorithm());
    int keyTag = signature.getFootprint();
    sightings.add(
        server,
        Dnssec10Tags.ALGO_NOT_SUPPORTED_BY_ZM,
        List.of(algorithm.number(), keyTag),
        servers ->
            Dnssec10Tags.ALGO_NOT_SUPPORTED_BY_ZM.with(
                servers, algorithm.mnemonic(), algorithm.number(), keyTag));
  }
}
