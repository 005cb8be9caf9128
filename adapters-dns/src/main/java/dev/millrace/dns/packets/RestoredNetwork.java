package dev.millrace.dns.packets;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.RunInterrupted;
import dev.millrace.dns.network.RunNetwork;
import dev.millrace.dns.network.Transport;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import java.net.InetAddress;

/** Answers from a cache. Nothing is sent, whatever the cache lacks. */
final class RestoredNetwork implements Network {

  private final PacketCache cache;
  private final RunNetwork guarded;
  private final Profile profile;

  /**
   * @param guarded answers what the profile forbids to send, which is noted there
   */
  RestoredNetwork(PacketCache cache, RunNetwork guarded, Profile profile) {
    this.cache = cache;
    this.guarded = guarded;
    this.profile = profile;
  }

  @Override
  public Answer ask(InetAddress server, Query query) {
    if (Thread.currentThread().isInterrupted()) {
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    }
    if (Transport.isForbidden(server, profile.net())) {
      return guarded.ask(server, query);
    }
    return cache.find(server, query).orElseThrow(() -> missing(server, query));
  }

  private static RunInterrupted missing(InetAddress server, Query query) {
    return new RunInterrupted(
        RunInterrupted.Cause.NOT_RECORDED,
        "There is no answer of %s to %s %s over %s among the saved ones."
            .formatted(
                Addresses.text(server),
                Names.text(query.name()),
                query.typeName(),
                query.protocol()));
  }
}
