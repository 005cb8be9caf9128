package dev.millrace.http.registry;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.application.registry.ListDomains;
import dev.millrace.application.registry.ReadDomain;
import dev.millrace.application.run.ListRuns;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.http.page.PageModel;
import dev.millrace.http.page.PageParameters;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.Route;
import dev.millrace.http.run.RunModel;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The calls that show domains. */
public final class DomainRoutes {
  private static final int MAX_NAME_PART = 253;

  private final ListDomains listDomains;
  private final ReadDomain readDomain;
  private final ListRuns listRuns;
  private final Answers answers;

  public DomainRoutes(RegistryUseCases registry, ListRuns listRuns, Answers answers) {
    this.listDomains = registry.listDomains();
    this.readDomain = registry.readDomain();
    this.listRuns = listRuns;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
            "/domains",
            this::list,
            "tag",
            "name",
            "level",
            "min_level",
            "limit",
            "offset",
            "cursor"),
        Route.get("/domains/{id}", this::read),
        Route.get("/domains/{id}/runs", this::runs, "limit", "offset", "cursor"));
  }

  private void list(Context request) {
    Parameters parameters = new Parameters(request);
    PageRequest page = PageParameters.of(parameters, DomainRegistry.CURSOR_KEY_LENGTH);
    DomainFilter filter =
        new DomainFilter(
            parameters.text("tag", TagName::new),
            namePart(parameters),
            parameters.level("level"),
            parameters.level("min_level"));
    answers.ok(request, PageModel.of(listDomains.list(filter, page), page, DomainModel::of));
  }

  private void read(Context request) {
    answers.ok(request, DomainModel.of(readDomain.read(DomainIds.ofPath(request))));
  }

  private void runs(Context request) {
    PageRequest page = PageParameters.of(new Parameters(request), RunArchive.RUN_CURSOR_KEY_LENGTH);
    DomainName name = readDomain.read(DomainIds.ofPath(request)).name();
    answers.ok(
        request,
        PageModel.of(listRuns.list(RunFilter.ofDomain(name), page), page, RunModel::listed));
  }

  private static @Nullable String namePart(Parameters parameters) {
    String part = parameters.text("name");
    if (part != null && part.length() > MAX_NAME_PART) {
      throw Parameters.invalid(
          "name", "name is part of a domain name, at most " + MAX_NAME_PART + " characters.");
    }
    return part == null ? null : part.toLowerCase(Locale.ROOT);
  }
}
