package dev.millrace.http.registry;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.registry.DomainFilter;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.http.json.JsonFields;
import dev.millrace.http.page.PageModel;
import dev.millrace.http.page.PageParameters;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Callers;
import dev.millrace.http.request.Parameters;
import dev.millrace.http.request.RequestBody;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** The calls that keep tags and say which domains have them. */
public final class TagRoutes {
  private static final int CREATED = 201;

  private final RegistryUseCases registry;
  private final RequestBody bodies;
  private final Answers answers;

  public TagRoutes(RegistryUseCases registry, RequestBody bodies, Answers answers) {
    this.registry = registry;
    this.bodies = bodies;
    this.answers = answers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/tags", this::list, "limit", "offset"),
        Route.post("/tags", this::create),
        Route.put("/tags/{name}", this::describe),
        Route.delete("/tags/{name}", this::delete),
        Route.get("/tags/{name}/summary", this::summarize),
        Route.get("/tags/{name}/domains", this::listDomains, "limit", "offset", "cursor"),
        Route.post("/tags/{name}/domains", this::addDomains),
        Route.delete("/tags/{name}/domains", this::removeDomains));
  }

  private void list(Context request) {
    PageRequest page = PageParameters.of(new Parameters(request), 1);
    List<TagModel> tags =
        registry.keepTags().list().stream()
            .skip(page.offset())
            .limit(page.limit())
            .map(TagModel::of)
            .toList();
    answers.ok(request, tags);
  }

  private void create(Context request) {
    JsonFields fields = JsonFields.of(bodies.json(request), Set.of("name", "description"));
    TagName name = fields.text("name", TagName::new);
    if (name == null) {
      throw fields.missing("name");
    }
    Callers.noteTarget(request, name.value());
    TagModel tag = TagModel.of(registry.keepTags().create(name, fields.text("description")));
    answers.send(request, CREATED, tag);
  }

  private void describe(Context request) {
    JsonFields fields = JsonFields.of(bodies.json(request), Set.of("description"));
    answers.ok(
        request,
        TagModel.of(registry.keepTags().describe(nameOf(request), fields.text("description"))));
  }

  private void delete(Context request) {
    registry.keepTags().delete(nameOf(request));
    answers.nothing(request);
  }

  private void summarize(Context request) {
    answers.ok(request, TagSummaryModel.of(registry.summarizeTag().summarize(nameOf(request))));
  }

  private void listDomains(Context request) {
    PageRequest page = PageParameters.of(new Parameters(request), DomainRegistry.CURSOR_KEY_LENGTH);
    TagName tag = registry.keepTags().read(nameOf(request)).name();
    DomainFilter filter = new DomainFilter(tag, null, null, null);
    answers.ok(
        request, PageModel.of(registry.listDomains().list(filter, page), page, DomainModel::of));
  }

  private void addDomains(Context request) {
    registry.tagDomains().add(nameOf(request), domainsIn(request));
    answers.nothing(request);
  }

  private void removeDomains(Context request) {
    registry.tagDomains().remove(nameOf(request), domainsIn(request));
    answers.nothing(request);
  }

  private List<DomainName> domainsIn(Context request) {
    JsonFields fields = JsonFields.of(bodies.json(request), Set.of("domains"));
    if (!fields.has("domains")) {
      throw fields.missing("domains");
    }
    return fields.texts("domains", DomainName::parse);
  }

  private static TagName nameOf(Context request) {
    return new TagName(request.pathParam("name"));
  }
}
