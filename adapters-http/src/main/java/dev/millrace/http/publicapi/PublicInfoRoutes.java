package dev.millrace.http.publicapi;

import dev.millrace.application.publicaccess.ListPublicProfiles;
import dev.millrace.application.run.MessageCatalog;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The calls that tell everybody what there is. */
public final class PublicInfoRoutes {
  private static final Duration KEEP = Duration.ofMinutes(1);

  private final ListPublicProfiles profiles;
  private final MessageCatalog messages;
  private final VersionInfo version;
  private final Supplier<PublicSettings> settings;
  private final Caching caching;

  public PublicInfoRoutes(
      ListPublicProfiles profiles,
      MessageCatalog messages,
      VersionInfo version,
      Supplier<PublicSettings> settings,
      Answers answers) {
    this.profiles = profiles;
    this.messages = messages;
    this.version = version;
    this.settings = settings;
    this.caching = new Caching(answers);
  }

  /** What runs here, and no more than that: not on what, nor since when. */
  private record PublicVersionModel(String name, String version) {}

  private record PublicLocalesModel(List<String> locales) {}

  private record PublicProfileModel(long id, String name, String description) {}

  /**
   * @param rateLimitMax 0 for no limit
   */
  private record InfoModel(
      boolean showScorePublic,
      boolean showNameserverTimingsPublic,
      boolean showDnssecChainPublic,
      int rateLimitMax,
      long rateLimitWindowSeconds) {}

  public List<Route> routes() {
    return List.of(
        PublicRoutes.route(HandlerType.GET, "/profiles", this::profiles),
        PublicRoutes.route(HandlerType.GET, "/locales", this::locales),
        PublicRoutes.route(HandlerType.GET, "/version", this::version),
        PublicRoutes.route(HandlerType.GET, "/info", this::info));
  }

  private void profiles(Context request) {
    caching.send(
        request,
        KEEP,
        profiles.list().stream()
            .map(one -> new PublicProfileModel(one.id(), one.name(), one.content().description()))
            .toList());
  }

  private void locales(Context request) {
    List<String> tags = messages.locales().stream().map(Locale::toLanguageTag).toList();
    caching.send(request, KEEP, new PublicLocalesModel(tags));
  }

  private void version(Context request) {
    caching.send(request, KEEP, new PublicVersionModel("millrace", version.version()));
  }

  private void info(Context request) {
    PublicSettings now = settings.get();
    caching.send(
        request, KEEP, new InfoModel(true, false, false, now.limit(), now.window().toSeconds()));
  }
}
