package dev.millrace.http.job;

import dev.millrace.domain.address.IpText;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.JsonFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads name servers and DS records that stand in for the parent's. */
public final class UndelegatedInput {
  private static final String CODE = "invalid_undelegated";
  private static final int MAX_EACH = 64;
  private static final int MAX_KEYTAG = 65_535;
  private static final int MAX_OCTET = 255;
  private static final int MAX_DIGEST = 256;

  /** By digest type: SHA-1 (RFC 4034), SHA-256 (RFC 4509), GOST (RFC 5933), SHA-384 (RFC 6605). */
  private static final Map<Integer, Integer> DIGITS = Map.of(1, 40, 2, 64, 3, 64, 4, 96);

  private static final Pattern HEX = Pattern.compile("([0-9A-F]{2})+");

  private UndelegatedInput() {}

  /** What {@code nameservers} says, 64 at the most. */
  public static List<NameServer> nameservers(JsonFields body) {
    return bounded(
        "nameservers",
        body.objects("nameservers", Set.of("ns", "ip"), UndelegatedInput::nameserver));
  }

  /** What {@code ds_info} says, 64 at the most. */
  public static List<DelegationSigner> dsInfo(JsonFields body) {
    return bounded(
        "ds_info",
        body.objects(
            "ds_info",
            Set.of("keytag", "algorithm", "digtype", "digest"),
            UndelegatedInput::delegationSigner));
  }

  private static NameServer nameserver(JsonFields fields) {
    DomainName name = fields.text("ns", DomainName::parse);
    if (name == null) {
      throw fields.missing("ns");
    }
    return new NameServer(name, address(fields));
  }

  private static @Nullable String address(JsonFields fields) {
    String ip = fields.text("ip");
    if (ip == null || ip.isBlank()) {
      return null;
    }
    return IpText.parse(ip.strip())
        .map(IpText::write)
        .orElseThrow(
            () ->
                invalid(
                    fields.path() + ".ip",
                    "ip must be an IPv4 or IPv6 address without a zone or prefix."));
  }

  private static DelegationSigner delegationSigner(JsonFields fields) {
    String digest = fields.requireText("digest").strip().toUpperCase(Locale.ROOT);
    if (digest.length() > MAX_DIGEST || !HEX.matcher(digest).matches()) {
      throw invalid(
          fields.path() + ".digest", "digest must be pairs of hexadecimal digits, at most 128.");
    }
    int type = bounded(fields, "digtype", MAX_OCTET);
    Integer digits = DIGITS.get(type);
    if (digits != null && digest.length() != digits) {
      throw invalid(
          fields.path() + ".digest",
          "digest has %d hexadecimal digits when digtype is %d.".formatted(digits, type));
    }
    return new DelegationSigner(
        bounded(fields, "keytag", MAX_KEYTAG),
        bounded(fields, "algorithm", MAX_OCTET),
        type,
        digest);
  }

  private static int bounded(JsonFields fields, String name, int max) {
    int value = fields.requireInteger(name);
    if (value < 0 || value > max) {
      throw invalid(fields.path() + "." + name, name + " is 0 to " + max + ".");
    }
    return value;
  }

  private static <T> List<T> bounded(String name, List<T> items) {
    if (items.size() > MAX_EACH) {
      throw invalid(name, name + " has at most " + MAX_EACH + " items.");
    }
    return items;
  }

  private static RequestRefused invalid(String field, String message) {
    return RequestRefused.field(CODE, field, message);
  }
}
