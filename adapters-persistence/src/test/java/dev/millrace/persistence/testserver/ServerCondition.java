package dev.millrace.persistence.testserver;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link OnServer} does. */
final class ServerCondition implements ExecutionCondition, BeforeAllCallback {

  /** Lets a build go on without the servers that it requires. */
  static final String OPTIONAL = "serversOptional";

  /** The server of a class, of its superclass or of the class around it. */
  static Optional<ServerKind> serverOf(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, OnServer.class)
        .map(OnServer::value)
        .or(() -> Optional.ofNullable(type.getEnclosingClass()).flatMap(ServerCondition::serverOf));
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Reach reach = reach(context);
    return reach.isAvailable() || mustRun(reach)
        ? ConditionEvaluationResult.enabled(reach.kind().title())
        : ConditionEvaluationResult.disabled(reach.kind().title() + ": " + reach.reason());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    reach(context).get();
  }

  private static Reach reach(ExtensionContext context) {
    return Reach.of(serverOf(context.getRequiredTestClass()).orElseThrow());
  }

  private static boolean mustRun(Reach reach) {
    return reach.kind().isRequired() && !Boolean.getBoolean(OPTIONAL);
  }
}
