package dev.millrace.dns.dnssec;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first signature that a process verifies takes a tenth of a second, in which Java makes its
 * tables for curve P-256, the one that most zones are signed on. This is such a first one.
 */
public final class FirstSignature {
  private static final Logger LOG = LoggerFactory.getLogger(FirstSignature.class);

  /** The pair (1, 1) in DER; it is nobody's signature, and takes as long as a real one. */
  private static final byte[] SIGNATURE = {0x30, 6, 2, 1, 1, 2, 1, 1};

  private FirstSignature() {}

  /** Verifies it; that it is wrong does not matter. */
  public static void verify() {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initVerify(key());
      boolean right = signature.verify(SIGNATURE);
      LOG.debug("The first signature was verified, and is {}.", right ? "right" : "wrong");
    } catch (GeneralSecurityException e) {
      LOG.debug("Curve P-256 cannot be made ready.", e);
    }
  }

  /** The curve's own generator will do for a key. */
  private static PublicKey key() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve));
  }
}
