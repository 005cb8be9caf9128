package dev.millrace.http.profile;

import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.Profile;
import dev.millrace.http.json.Json;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Kept;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** The calls that keep profiles, hold them against this version, and give them to tags. */
public final class ProfileRoutes {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final ProfileUseCases profiles;
  private final RequestBody bodies;
  private final Json json;
  private final Answers answers;

  public ProfileRoutes(ProfileUseCases profiles, RequestBody bodies, Json json, Answers answers) {
    this.profiles = profiles;
    this.bodies = bodies;
    this.json = json;
    this.answers = answers;
  }

  /** Those without a variable first, as the first that fits a path is taken. */
  public List<Route> routes() {
    return List.of(
        Route.get("/profiles", this::list),
        Route.post("/profiles", this::create),
        Route.get("/profiles/default", this::readDefault),
        Route.get("/profiles/defaults", this::readDefaults),
        Route.get("/profiles/compatibility", this::compareAll),
        Route.post("/profiles/mark-all-reviewed", this::markAllReviewed),
        Route.get("/profiles/{id}", this::read),
        Route.put("/profiles/{id}", this::replace),
        Route.patch("/profiles/{id}", this::amend),
        Route.delete("/profiles/{id}", this::delete),
        Route.get("/profiles/{id}/compatibility", this::compare),
        Route.put("/tags/{name}/profile", this::setTagProfile),
        Route.delete("/tags/{name}/profile", this::clearTagProfile));
  }

  private void list(Context request) {
    answers.kept(
        request,
        profiles.keep().list().stream().map(profile -> ProfileModel.of(profile, json)).toList());
  }

  private void create(Context request) {
    Profile created = profiles.keep().create(ProfileRequest.content(bodies.json(request)));
    request.header("Location", Route.API + "/profiles/" + created.id());
    answer(request, CREATED, created);
  }

  private void readDefault(Context request) {
    answers.kept(
        request,
        ProfileModel.ofDefault(
            profiles.compare().effectiveDefault(), profiles.compare().version(), json));
  }

  private void readDefaults(Context request) {
    answers.kept(request, ProfileDefaultsModel.of(profiles.compare().defaults()));
  }

  private void compareAll(Context request) {
    answers.kept(
        request,
        profiles.compare().compareAll().stream().map(CompatibilitySummaryModel::of).toList());
  }

  private void markAllReviewed(Context request) {
    answers.ok(request, new ReviewedModel(profiles.amend().markAllReviewed()));
  }

  private void read(Context request) {
    Profile profile = profiles.keep().read(ProfileRequest.id(request));
    Kept.send(
        request,
        Kept.PRIVATE,
        IfMatch.tagOf(profile),
        "application/json",
        answers.line(ProfileModel.of(profile, json)));
  }

  private void replace(Context request) {
    long id = ProfileRequest.id(request);
    Long version = IfMatch.version(request);
    answer(
        request,
        OK,
        profiles.keep().replace(id, ProfileRequest.content(bodies.json(request)), version));
  }

  private void amend(Context request) {
    long id = ProfileRequest.id(request);
    Long version = IfMatch.version(request);
    Profile amended =
        switch (ProfileRequest.operation(bodies.json(request))) {
          case ProfileRequest.Operation.Fix(var fix) -> profiles.amend().fix(id, fix, version);
          case ProfileRequest.Operation.Review(boolean reviewed) ->
              reviewed
                  ? profiles.amend().markReviewed(id, version)
                  : profiles.amend().clearReviewed(id, version);
        };
    answer(request, OK, amended);
  }

  private void delete(Context request) {
    profiles.keep().delete(ProfileRequest.id(request));
    answers.nothing(request);
  }

  private void compare(Context request) {
    answers.kept(
        request, CompatibilityModel.of(profiles.compare().compare(ProfileRequest.id(request))));
  }

  private void setTagProfile(Context request) {
    TagName tag = new TagName(request.pathParam("name"));
    JsonFields fields = JsonFields.of(bodies.json(request), Set.of("profile_id"));
    profiles.setTagProfile().set(tag, fields.requireInteger("profile_id"));
    answers.nothing(request);
  }

  private void clearTagProfile(Context request) {
    profiles.setTagProfile().clear(new TagName(request.pathParam("name")));
    answers.nothing(request);
  }

  private void answer(Context request, int status, Profile profile) {
    request.header("ETag", IfMatch.tagOf(profile));
    answers.send(request, status, ProfileModel.of(profile, json));
  }
}
