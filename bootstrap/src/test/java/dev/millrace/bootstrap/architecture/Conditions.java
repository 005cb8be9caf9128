package dev.millrace.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Conditions that rules share. */
final class Conditions {

  private Conditions() {}

  /** Holds for classes that the predicate holds for. */
  static ArchCondition<JavaClass> satisfy(
      String description, DescribedPredicate<JavaClass> predicate) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean holds = predicate.test(type);
        String message = type.getFullName() + (holds ? " does " : " does not ") + description;
        events.add(new SimpleConditionEvent(type, holds, message));
      }
    };
  }

  /** Holds for classes with a name that the pattern matches. */
  static ArchCondition<JavaClass> matchName(Function<JavaClass, String> name, Pattern pattern) {
    return satisfy(
        "have a name like " + pattern,
        DescribedPredicate.describe("name", type -> pattern.matcher(name.apply(type)).matches()));
  }
}
