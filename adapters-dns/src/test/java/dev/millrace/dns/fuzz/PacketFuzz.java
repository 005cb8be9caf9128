package dev.millrace.dns.fuzz;

import dev.millrace.dns.network.Decoder;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import dev.millrace.dns.sandbox.Transport;
import dev.millrace.dns.scenario.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Spoiled messages through the parser and through all that is asked of a response. */
final class PacketFuzz {
  private static final int ID = 4711;
  private static final long SLOW_NANOS = 2_000_000_000L;
  private static final int[] TYPES = {
    Type.SOA,
    Type.NS,
    Type.DNSKEY,
    Type.NSEC3PARAM,
    Type.CDS,
    Type.CDNSKEY,
    Type.MX,
    Type.TXT,
    Type.A,
    Type.DS,
    Type.ANY
  };

  private final List<Sample> samples = new ArrayList<>();
  private int wellFormed;

  /** A query and the sound answer to it. */
  private record Sample(Query query, byte[] answer) {}

  PacketFuzz(FuzzWorld world) throws InterruptedException {
    world.spoil(0, 0);
    for (String zone : List.of("child.xa", "hashed.xa")) {
      for (String name : List.of(zone, "www." + zone, "nosuch." + zone)) {
        for (int type : TYPES) {
          add(world, Query.of(Names.of(name), type));
          add(world, Query.of(Names.of(name), type).dnssec());
        }
      }
    }
  }

  private void add(FuzzWorld world, Query query) throws InterruptedException {
    for (String server : List.of(Pair.FOUR_1, "127.2.1.53")) {
      byte[] octets = Decoder.encode(query, ID);
      world
          .world()
          .exchange(Addresses.of(server), octets, Transport.TCP)
          .ifPresent(answer -> samples.add(new Sample(query, answer)));
    }
  }

  /** Tries the input with this number; the result is empty unless it fails. */
  List<Failure> attempt(long number) {
    Random random = new Random(number);
    Sample sample = samples.get(random.nextInt(samples.size()));
    byte[] octets = new Mutation(random).of(message(sample.answer()));
    String input = "packet " + number + " " + HexFormat.of().formatHex(octets);
    long start = System.nanoTime();
    try {
      Decoder.decode(octets, sample.query(), ID).ifPresent(this::ask);
    } catch (RuntimeException | Error e) {
      return List.of(Failure.crash(input, e));
    }
    boolean slow = System.nanoTime() - start > SLOW_NANOS;
    return slow ? List.of(Failure.hang(input, "took more than two seconds")) : List.of();
  }

  /** How many inputs were messages that answer their query all the same. */
  int wellFormed() {
    return wellFormed;
  }

  private static Message message(byte[] octets) {
    try {
      return new Message(octets);
    } catch (IOException e) {
      throw new UncheckedIOException("a sound answer cannot be read", e);
    }
  }

  private void ask(Response response) {
    wellFormed++;
    Name zone = Names.of("child.xa");
    int sum = response.rcodeName().length() + response.rcode() + response.weight();
    sum += response.delegated().size() + response.glueFor(zone).size();
    sum += response.answers(SOARecord.class).size();
    sum += response.answersOfAnyOwner(CNAMERecord.class).size();
    sum += response.hasEdns() && response.isDnssecOk() ? 1 : 0;
    sum += response.isReferralTo(zone) && response.isAuthoritativeAnswer(SOARecord.class) ? 1 : 0;
    for (Record rr : response.answer()) {
      sum += rr.rdataToWireCanonical().length + Names.text(rr.getName()).length();
    }
    if (sum < 0) {
      throw new IllegalStateException("what is counted cannot be less than nothing");
    }
  }
}
