package dev.millrace.http.publicapi;

import dev.millrace.application.publicaccess.ReadPublicJob;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.telemetry.EdgeTelemetry;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import dev.millrace.http.request.WantedLocale;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The calls about jobs and delegations that need no token. */
public final class PublicRoutes {
  /** Where the public API lives. */
  public static final String API = "/pub/api/v1";

  private static final int CREATED = 201;
  private static final Duration KEEP_RESULT = Duration.ofMinutes(5);

  private final PublicUseCases useCases;
  private final Supplier<PublicSettings> settings;
  private final WantedLocale locale;
  private final RequestBody bodies;
  private final Answers answers;
  private final EdgeTelemetry telemetry;

  /**
   * @param settings asked at each request
   */
  public PublicRoutes(
      PublicUseCases useCases,
      Supplier<PublicSettings> settings,
      WantedLocale locale,
      RequestBody bodies,
      Answers answers,
      EdgeTelemetry telemetry) {
    this.useCases = useCases;
    this.settings = settings;
    this.locale = locale;
    this.bodies = bodies;
    this.answers = answers;
    this.telemetry = telemetry;
  }

  public List<Route> routes() {
    return List.of(
        route(HandlerType.POST, "/jobs", limited("/jobs", this::submit)),
        route(HandlerType.GET, "/jobs/{public_id}", this::read),
        route(HandlerType.GET, "/jobs/{public_id}/result", this::result, WantedLocale.PARAMETER),
        route(HandlerType.GET, "/lookup/{domain}", limited("/lookup/{domain}", this::lookUp)));
  }

  static Route route(HandlerType method, String path, Handler handler, String... parameters) {
    return new Route(method, API + path, Set.of(parameters), handler, null);
  }

  private Handler limited(String path, Handler handler) {
    RateLimit limit = new RateLimit(settings, System::nanoTime);
    return new Limited(API + path, limit, telemetry, handler);
  }

  private void submit(Context request) {
    PublicJobRequest wanted = PublicJobRequest.read(bodies.json(request));
    JobRecord job = useCases.submit().submit(wanted.spec(), wanted.profileId());
    PublicJobModel model = PublicJobModel.of(job);
    request.header("Location", API + "/jobs/" + model.publicId());
    answers.send(request, CREATED, model);
  }

  private void read(Context request) {
    answers.ok(request, PublicJobModel.of(useCases.read().read(id(request))));
  }

  private void result(Context request) {
    PublicResultModel result =
        PublicResultModel.of(useCases.readResult().read(id(request), locale.of(request)));
    new Caching(answers).send(request, KEEP_RESULT, result);
  }

  private void lookUp(Context request) {
    DomainName domain = DomainName.parse(request.pathParam("domain"));
    answers.ok(request, DelegationModel.of(domain, useCases.lookUp().find(domain)));
  }

  private static PublicId id(Context request) {
    return PublicId.parse(request.pathParam("public_id")).orElseThrow(ReadPublicJob::notFound);
  }
}
