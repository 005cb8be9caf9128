package dev.millrace.http.request;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * One operation of the surface.
 *
 * @param path the pattern, for example {@code /api/v1/jobs/{id}}
 * @param parameters the query parameters that it knows; all others are refused
 */
public record Route(HandlerType method, String path, Set<String> parameters, Handler handler) {
  /** Where the admin API lives. */
  public static final String API = "/api/v1";

  public Route {
    parameters = Set.copyOf(parameters);
  }

  /** A read of the API. */
  public static Route get(String path, Handler handler, String... parameters) {
    return new Route(HandlerType.GET, API + path, Set.of(parameters), handler);
  }

  /** An operation of the API. */
  public static Route post(String path, Handler handler, String... parameters) {
    return new Route(HandlerType.POST, API + path, Set.of(parameters), handler);
  }

  /** A replacement in the API. */
  public static Route put(String path, Handler handler) {
    return new Route(HandlerType.PUT, API + path, Set.of(), handler);
  }

  /** A deletion in the API. */
  public static Route delete(String path, Handler handler) {
    return new Route(HandlerType.DELETE, API + path, Set.of(), handler);
  }

  /** A read outside of the API. */
  public static Route site(String path, Handler handler) {
    return new Route(HandlerType.GET, path, Set.of(), handler);
  }
}
