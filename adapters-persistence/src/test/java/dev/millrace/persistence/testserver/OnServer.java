package dev.millrace.persistence.testserver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says on which server the tests of a class run, nested ones included. Where it can't be had, the
 * class fails if the server is required, else it is left out; both with the reason.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerCondition.class)
public @interface OnServer {
  ServerKind value();
}
