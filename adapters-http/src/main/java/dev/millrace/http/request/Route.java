package dev.millrace.http.request;

import dev.millrace.application.access.Scope;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the surface.
 *
 * @param path the pattern, for example {@code /api/v1/jobs/{id}}
 * @param parameters the query parameters that it knows; all others are refused
 * @param scope what whoever calls it must be allowed to; null if anybody may, without a token too
 */
public record Route(
    HandlerType method,
    String path,
    Set<String> parameters,
    Handler handler,
    @Nullable Scope scope) {
  /** Where the admin API lives. */
  public static final String API = "/api/v1";

  public Route {
    parameters = Set.copyOf(parameters);
  }

  /** A read of the API. */
  public static Route get(String path, Handler handler, String... parameters) {
    return new Route(HandlerType.GET, API + path, Set.of(parameters), handler, Scope.READ);
  }

  /** An operation of the API; needs {@link Scope#OPERATE} unless said otherwise. */
  public static Route post(String path, Handler handler, String... parameters) {
    return new Route(HandlerType.POST, API + path, Set.of(parameters), handler, Scope.OPERATE);
  }

  /** A replacement in the API. */
  public static Route put(String path, Handler handler) {
    return new Route(HandlerType.PUT, API + path, Set.of(), handler, Scope.OPERATE);
  }

  /** A change of a part in the API. */
  public static Route patch(String path, Handler handler) {
    return new Route(HandlerType.PATCH, API + path, Set.of(), handler, Scope.OPERATE);
  }

  /** A deletion in the API. */
  public static Route delete(String path, Handler handler) {
    return new Route(HandlerType.DELETE, API + path, Set.of(), handler, Scope.OPERATE);
  }

  /** A read outside of the API, open to anybody. */
  public static Route site(String path, Handler handler) {
    return new Route(HandlerType.GET, path, Set.of(), handler, null);
  }

  /** The same for those who are allowed this; a read needs {@link Scope#READ}, the rest more. */
  public Route needs(Scope other) {
    return new Route(method, path, parameters, handler, other);
  }

  /** The same for anybody, without a token too. */
  public Route open() {
    return new Route(method, path, parameters, handler, null);
  }
}
