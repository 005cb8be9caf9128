package dev.millrace.application.publicaccess;

import dev.millrace.domain.job.DelegationSigner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a zone is delegated in the DNS.
 *
 * @param servers by name, then by address; empty if nobody delegates the zone
 * @param signers the DS records at its parent
 */
public record Delegation(List<Server> servers, List<DelegationSigner> signers) {

  public Delegation {
    servers = List.copyOf(servers);
    signers = List.copyOf(signers);
  }

  /**
   * A name server at one of its addresses.
   *
   * @param ip dotted quad or RFC 5952; null if the name has no address
   */
  public record Server(String name, @Nullable String ip) {}
}
