package dev.millrace.http.server;

import dev.millrace.http.error.RequestRefused;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first: headers that harden the answer, and checks that no page of
 * another site sent it. Without them any page in a browser on this machine could submit jobs.
 */
final class Gate {
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
  private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final HostNames names;
  private final boolean open;
  private final BooleanSupplier publicApi;

  /**
   * @param open whether nobody has to log in
   * @param publicApi whether there is a public API now; while there is none, nothing is there
   */
  Gate(HostNames names, boolean open, BooleanSupplier publicApi) {
    this.names = names;
    this.open = open;
    this.publicApi = publicApi;
  }

  void pass(Context request) {
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Content-Security-Policy", API_POLICY);
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Vary", "Accept-Encoding");
    if (request.path().startsWith("/api/") || request.path().startsWith("/pub/")) {
      request.header("Cache-Control", "no-store");
    }
    requireOffered(request.path());
    requireOwnMethod(request);
    requireOwnName(request.header("Host"));
    if (!READS.contains(request.method()) && isFromElsewhere(request)) {
      throw new RequestRefused(
          "origin_refused",
          "The request comes from a page of another site; it was not carried out.");
    }
  }

  private void requireOffered(String path) {
    if (path.startsWith("/pub/") && !publicApi.getAsBoolean()) {
      throw new RequestRefused("route_not_found", "There is nothing at " + path + ".");
    }
  }

  /** Javalin would take the header's word for it; what stands before the server would not. */
  private static void requireOwnMethod(Context request) {
    if (request.header("X-HTTP-Method-Override") != null) {
      throw new RequestRefused(
          "invalid_request", "The header X-HTTP-Method-Override is not taken; send the method.");
    }
  }

  private void requireOwnName(@Nullable String host) {
    if (open && host != null && !names.isOwn(host)) {
      throw new RequestRefused(
          "host_refused",
          "This server does not go by the name in the header Host; name it in http.allowed_hosts,"
              + " or call the server by its address.");
    }
  }

  private boolean isFromElsewhere(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null && site.equals("cross-site")) {
      return true;
    }
    String origin = request.header("Origin");
    return origin != null && !sameAuthority(origin, request.header("Host"));
  }

  private boolean sameAuthority(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && (names.isAllowed(authority)
              || (host != null
                  && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
