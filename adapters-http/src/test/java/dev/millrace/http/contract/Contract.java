package dev.millrace.http.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/openapi.yaml}, read by a test. */
public final class Contract {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final JsonMapper mapper = new JsonMapper();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final IdentityHashMap<JsonNode, Schema> schemas = new IdentityHashMap<>();

  public Contract() {
    this.document = new YAMLMapper().readTree(text(Path.of("../docs/openapi.yaml")));
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One operation of the contract. */
  public record Operation(String id, String method, String path, JsonNode item, JsonNode node) {
    /** The codes that it names. */
    public Set<String> codes() {
      return strings(node.get("x-error-codes"));
    }

    boolean matches(String otherMethod, String otherPath) {
      String pattern = path.replaceAll("\\{[a-z_]+}", "[^/]+");
      return method.equals(otherMethod) && otherPath.matches(pattern);
    }
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    method.getValue().get("operationId").stringValue(),
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    path.getValue(),
                                    method.getValue()))));
    return operations;
  }

  /** What a caller of the operation must be allowed to; {@code none} if it is open to anybody. */
  public String scope(Operation operation) {
    if (operation.node().has("security")) {
      return "none";
    }
    JsonNode scope = operation.node().get("x-scope");
    return scope != null
        ? scope.stringValue()
        : operation.method().equals("GET") ? "read" : "operate";
  }

  /** The codes that any operation may answer. */
  public Set<String> commonCodes() {
    return strings(document.get("x-common-error-codes"));
  }

  /** The operation behind a path; one without a variable wins over one with. */
  public Optional<Operation> find(String method, String path) {
    List<Operation> found =
        operations().stream().filter(operation -> operation.matches(method, path)).toList();
    return found.stream()
        .filter(operation -> operation.path().equals(path))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** The parameters of the operation that go into this place: path, query or header. */
  public Set<String> parameters(Operation operation, String place) {
    Set<String> names = new TreeSet<>();
    for (JsonNode holder : List.of(operation.item(), operation.node())) {
      if (holder.has("parameters")) {
        holder
            .get("parameters")
            .forEach(
                parameter -> {
                  JsonNode resolved = resolve(parameter);
                  if (resolved.get("in").stringValue().equals(place)) {
                    names.add(resolved.get("name").stringValue());
                  }
                });
      }
    }
    return names;
  }

  /** What is wrong with an answer; empty if nothing is. */
  public List<String> problems(Operation operation, int status, String type, String body) {
    JsonNode responses = operation.node().get("responses");
    JsonNode response = responses.get(Integer.toString(status));
    if (response == null) {
      if (status < 400) {
        return List.of("The status " + status + " is not in the contract.");
      }
      response = responses.get("default");
    }
    JsonNode content = resolve(response).get("content");
    if (content == null) {
      return body.isEmpty() ? List.of() : List.of("There must be no body.");
    }
    String mediaType = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
    JsonNode entry = content.get(mediaType);
    if (entry == null) {
      return List.of("The type " + type + " is not in the contract.");
    }
    return mediaType.equals("application/json")
        ? check(entry.get("schema"), mapper.readTree(body))
        : List.of();
  }

  /** What is wrong with a JSON request; empty if nothing is. */
  public List<String> requestProblems(Operation operation, String body) {
    JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
    return schema.isMissingNode()
        ? List.of("The contract knows no JSON body here.")
        : check(schema, mapper.readTree(body));
  }

  /** What is wrong with a JSON value of a named schema; empty if nothing is. */
  public List<String> problems(String schemaName, String body) {
    ObjectNode reference = mapper.createObjectNode();
    reference.put("$ref", "#/components/schemas/" + schemaName);
    return check(reference, mapper.readTree(body));
  }

  /**
   * An example of a request or of a response.
   *
   * @param status of the response; 0 for a request
   * @param body JSON, or a text of another type; empty if there is none
   */
  public record Example(int status, String type, String body) {}

  /** The requests that the operation shows; one without a body if it takes none. */
  public List<Example> requests(Operation operation) {
    JsonNode content = operation.node().at("/requestBody/content");
    return content.isMissingNode() ? List.of(new Example(0, "", "")) : examples(0, content);
  }

  /** The successful responses that the operation shows; those that have no body are complete. */
  public List<Example> responses(Operation operation) {
    List<Example> shown = new ArrayList<>();
    operation
        .node()
        .get("responses")
        .properties()
        .forEach(
            response -> {
              if (response.getKey().startsWith("2")) {
                int status = Integer.parseInt(response.getKey());
                JsonNode content = resolve(response.getValue()).get("content");
                shown.addAll(
                    content == null
                        ? List.of(new Example(status, "", ""))
                        : examples(status, content));
              }
            });
    return shown;
  }

  private static List<Example> examples(int status, JsonNode content) {
    List<Example> shown = new ArrayList<>();
    content
        .properties()
        .forEach(
            type ->
                values(type.getValue())
                    .map(
                        value ->
                            new Example(
                                status,
                                type.getKey(),
                                value.isString() ? value.stringValue() : value.toString()))
                    .forEach(shown::add));
    return shown;
  }

  private static Stream<JsonNode> values(JsonNode type) {
    return type.has("example")
        ? Stream.of(type.get("example"))
        : type.has("examples")
            ? StreamSupport.stream(type.get("examples").spliterator(), false)
                .map(example -> example.get("value"))
            : Stream.of();
  }

  /** The statuses below 400 that the operation names. */
  public Set<Integer> successes(Operation operation) {
    return operation.node().get("responses").propertyNames().stream()
        .filter(status -> status.matches("[23].*"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The statuses at or above 400 that the operation names. */
  public Set<Integer> errorStatuses(Operation operation) {
    return operation.node().get("responses").propertyNames().stream()
        .filter(status -> !status.equals("default"))
        .map(Integer::valueOf)
        .filter(status -> status >= 400)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> check(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = mapper.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.get("components"));
    return registry.getSchema(whole);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new TreeSet<>();
    array.forEach(item -> strings.add(item.stringValue()));
    return strings;
  }
}
