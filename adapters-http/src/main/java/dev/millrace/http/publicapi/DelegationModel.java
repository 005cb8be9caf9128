package dev.millrace.http.publicapi;

import dev.millrace.application.publicaccess.Delegation;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.name.DomainName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delegation, in the fields that a submission takes. */
record DelegationModel(String domain, List<Server> nameservers, List<Signer> dsRecords) {
  /** A name server at one of its addresses. */
  record Server(String ns, @Nullable String ip) {}

  /** A DS record. */
  record Signer(int keytag, int algorithm, int digtype, String digest) {
    static Signer of(DelegationSigner ds) {
      return new Signer(ds.keytag(), ds.algorithm(), ds.digtype(), ds.digest());
    }
  }

  static DelegationModel of(DomainName domain, Delegation delegation) {
    return new DelegationModel(
        domain.ascii(),
        delegation.servers().stream()
            .map(server -> new Server(server.name(), server.ip()))
            .toList(),
        delegation.signers().stream().map(Signer::of).toList());
  }
}
