package dev.millrace.dns.network;

import dev.millrace.application.telemetry.EngineTelemetry.Cache;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Blocked;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The network of one run: each distinct query to an address is sent once, whoever asks and however
 * many ask at once.
 */
public final class RunNetwork implements Network {

  private final Transport transport;
  private final Slots slots;
  private final Profile profile;
  private final Semaphore runSlots;
  private final Reachability reachability;
  private final Allowance allowance;
  private final ConcurrentHashMap<QueryKey, CompletableFuture<Answer>> known =
      new ConcurrentHashMap<>();
  private final Set<InetAddress> refused = new ConcurrentSkipListSet<>(Addresses.ORDER);
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean closed;

  /** The network of a run under a profile. */
  public RunNetwork(Transport transport, Slots slots, Profile profile, QueryBounds bounds) {
    this(transport, slots, profile, bounds, Allowance.ofRun());
  }

  RunNetwork(
      Transport transport, Slots slots, Profile profile, QueryBounds bounds, Allowance allowance) {
    this.allowance = allowance;
    this.transport = transport;
    this.slots = slots;
    this.profile = profile;
    this.runSlots = new Semaphore(Math.min(bounds.perRun(), profile.resolver().parallel()), true);
    this.reachability = new Reachability(profile.resolver(), transport.silentServers());
  }

  @Override
  public Answer ask(InetAddress server, Query query) {
    if (closed) {
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    }
    QueryKey key = QueryKey.of(server, query);
    // What is given up for want of allowance is not remembered either: it takes no memory.
    if (allowance.isSpent() && !known.containsKey(key)) {
      return new NoResponse(NoResponse.Reason.GIVEN_UP);
    }
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> earlier = known.putIfAbsent(key, mine);
    transport.telemetry().lookup(Cache.RUN, earlier != null);
    return earlier == null ? answerFor(key, mine) : await(earlier);
  }

  /** Sends nothing more. */
  public void close() {
    closed = true;
  }

  /** How many queries went out so far, retries not counted. */
  public long sent() {
    return sent.get();
  }

  /** The addresses outside the public space that were not asked since the last call, in order. */
  public List<InetAddress> takeRefused() {
    List<InetAddress> taken = new ArrayList<>(refused);
    refused.removeAll(taken);
    return taken;
  }

  private Answer answerFor(QueryKey key, CompletableFuture<Answer> future) {
    try {
      Answer answer = whole(key.server(), key.query());
      future.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      known.remove(key);
      future.completeExceptionally(e);
      throw e;
    }
  }

  /**
   * The answer, over TCP if it was truncated. Slots are free again before TCP is tried, which may
   * wait for a slot of its own, and a time-out over TCP is none over UDP.
   */
  private Answer whole(InetAddress server, Query query) {
    Answer answer = put(server, query);
    boolean again =
        answer instanceof Response response
            && response.isTruncated()
            && query.protocol() == Protocol.UDP
            && query.handling().tcpOnTruncation()
            && profile.resolver().tcpOnTruncation();
    return again ? answering(query, ask(server, query.overTcp())) : answer;
  }

  /** An answer to the same query over TCP as one to the query that went over UDP first. */
  private static Answer answering(Query query, Answer answer) {
    return answer instanceof Response response
        ? new Response(query, response.message(), response.source(), Protocol.TCP, response.size())
        : answer;
  }

  private Answer put(InetAddress server, Query query) {
    // A silent server is not spared by asking it less at once; only those who wait would be more.
    Answer answer =
        reachability.isSilentForOthers(server, query)
            ? slots.without(runSlots, () -> putNow(server, query))
            : slots.with(server, runSlots, () -> putNow(server, query));
    if (answer instanceof Blocked blocked && blocked.reason() == Blocked.Reason.NON_GLOBAL) {
      refused.add(server);
    }
    return answer;
  }

  private Answer putNow(InetAddress server, Query query) {
    if (closed) {
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    }
    if (reachability.isGivenUp(server, query)) {
      return new NoResponse(NoResponse.Reason.GIVEN_UP);
    }
    long start = System.nanoTime();
    Profile.Resolver effort = reachability.effort(server, query);
    Answer answer = transport.exchange(server, query, profile.net(), effort);
    if (!answer.isBlocked()) {
      sent.incrementAndGet();
      allowance.spend(answer);
      reachability.note(server, query, effort, answer, System.nanoTime() - start);
    }
    return answer;
  }

  private static Answer await(CompletableFuture<Answer> earlier) {
    try {
      return earlier.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted(RunInterrupted.Cause.CANCELED);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(e);
    }
  }
}
