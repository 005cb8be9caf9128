package dev.millrace.dns.sandbox.zone;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CDNSKEYRecord;
import org.xbill.DNS.CDSRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/**
 * A signing key with its public half as a record.
 *
 * @param record flags 257 for a key that signs keys, 256 for one that signs the rest
 * @param secret null if the algorithm is one that nobody can compute
 */
public record ZoneKey(DNSKEYRecord record, @Nullable PrivateKey secret) {
  private static final int ZONE_KEY = 256;
  private static final int SECURE_ENTRY_POINT = 1;
  private static final long TTL = 3600;
  private static final byte[] ARBITRARY = {11, 22, 33, 44, 55, 66, 77, 88};

  /**
   * Makes a key.
   *
   * @param algorithm a number of the IANA registry of DNSSEC algorithms: 8, 10, 13, 14, 15 or 16
   */
  public static ZoneKey generate(Name origin, int algorithm, boolean signsKeys) {
    try {
      KeyPair pair = generator(algorithm).generateKeyPair();
      int flags = ZONE_KEY + (signsKeys ? SECURE_ENTRY_POINT : 0);
      return new ZoneKey(
          new DNSKEYRecord(
              origin,
              DClass.IN,
              TTL,
              flags,
              DNSKEYRecord.Protocol.DNSSEC,
              algorithm,
              pair.getPublic()),
          pair.getPrivate());
    } catch (GeneralSecurityException | DNSSEC.DNSSECException e) {
      throw new IllegalStateException("cannot make a key of algorithm " + algorithm, e);
    }
  }

  /** A key of an algorithm that nobody can compute: it and its signatures are arbitrary bytes. */
  public static ZoneKey unknown(Name origin, int algorithm, boolean signsKeys) {
    int flags = ZONE_KEY + (signsKeys ? SECURE_ENTRY_POINT : 0);
    return new ZoneKey(published(origin, flags, algorithm, ARBITRARY), null);
  }

  /** The same key with other flags, and so another key tag. */
  public ZoneKey withFlags(int flags) {
    return new ZoneKey(
        published(record.getName(), flags, record.getAlgorithm(), record.getKey()), secret);
  }

  /** A public key of any shape. */
  public static DNSKEYRecord published(Name origin, int flags, int algorithm, byte[] key) {
    return new DNSKEYRecord(
        origin, DClass.IN, TTL, flags, DNSKEYRecord.Protocol.DNSSEC, algorithm, key);
  }

  RRSIGRecord sign(RecordSet set, Instant inception, Instant expiration) {
    PrivateKey key = secret;
    if (key == null) {
      return arbitrarySignature(set, inception, expiration);
    }
    try {
      return DNSSEC.sign(new RRset(set.records()), record, key, inception, expiration);
    } catch (DNSSEC.DNSSECException e) {
      throw new IllegalStateException("cannot sign " + set, e);
    }
  }

  private RRSIGRecord arbitrarySignature(RecordSet set, Instant inception, Instant expiration) {
    return new RRSIGRecord(
        set.name(),
        DClass.IN,
        TTL,
        set.type(),
        record.getAlgorithm(),
        TTL,
        expiration,
        inception,
        record.getFootprint(),
        record.getName(),
        ARBITRARY);
  }

  /** The DS that a parent publishes for this key; digest 1, 2 or 4. */
  public DSRecord delegationSigner(int digest) {
    return new DSRecord(record.getName(), DClass.IN, TTL, digest, record);
  }

  /** The CDS and CDNSKEY records by which the zone asks for a DS (RFC 7344). */
  public List<Record> publications() {
    DSRecord signer = delegationSigner(DNSSEC.Digest.SHA256);
    Name name = record.getName();
    return List.of(
        new CDSRecord(
            name,
            DClass.IN,
            TTL,
            signer.getFootprint(),
            signer.getAlgorithm(),
            signer.getDigestID(),
            signer.getDigest()),
        new CDNSKEYRecord(
            name,
            DClass.IN,
            TTL,
            record.getFlags(),
            record.getProtocol(),
            record.getAlgorithm(),
            record.getKey()));
  }

  private static KeyPairGenerator generator(int algorithm) throws GeneralSecurityException {
    return switch (algorithm) {
      case DNSSEC.Algorithm.RSASHA1,
          DNSSEC.Algorithm.RSA_NSEC3_SHA1,
          DNSSEC.Algorithm.RSASHA256,
          DNSSEC.Algorithm.RSASHA512 -> {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        yield rsa;
      }
      case DNSSEC.Algorithm.ECDSAP256SHA256 -> elliptic("secp256r1");
      case DNSSEC.Algorithm.ECDSAP384SHA384 -> elliptic("secp384r1");
      case DNSSEC.Algorithm.ED25519 -> KeyPairGenerator.getInstance("Ed25519");
      case DNSSEC.Algorithm.ED448 -> KeyPairGenerator.getInstance("Ed448");
      default -> throw new IllegalArgumentException("no keys of algorithm " + algorithm);
    };
  }

  private static KeyPairGenerator elliptic(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator;
  }
}
