package dev.millrace.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** How code is written, in all modules. */
final class CodeRules {

  private static final Set<String> INJECTIONS =
      Set.of("Inject", "Autowired", "Resource", "Value", "PersistenceContext", "PersistenceUnit");
  private static final Pattern WALL_CLOCK =
      Pattern.compile("java\\.time\\.[A-Za-z]+\\.now|java\\.time\\.Clock\\.(system|tick).*");
  private static final Pattern VAGUE_CLASS =
      Pattern.compile(".*(Util|Utils|Manager|Helper|Helpers|Impl|Misc|Common)");
  private static final Pattern VAGUE_PACKAGE =
      Pattern.compile(
          ".*\\.(util|utils|helper|helpers|impl|misc|common|dto|dtos|service|services)(\\..*)?");
  private static final List<Class<?>> MUTABLE =
      List.of(
          StringBuilder.class,
          ThreadLocal.class,
          java.util.AbstractCollection.class,
          java.util.AbstractMap.class,
          java.util.concurrent.ConcurrentMap.class,
          java.util.concurrent.BlockingQueue.class,
          java.util.concurrent.locks.Lock.class);

  private final Layout layout;

  CodeRules(Layout layout) {
    this.layout = layout;
  }

  List<NamedRule> all() {
    return List.of(
        noFieldInjection(),
        staticFieldsAreFinal(),
        staticFieldsHoldNoState(),
        timeComesFromTheClock(),
        consoleBelongsToBootstrap(),
        noPrintedStackTraces(),
        namesSayWhatThingsAre(),
        packagesGoByConcept(),
        packagesAreNullMarked());
  }

  private NamedRule noFieldInjection() {
    return NamedRule.of(
        "fieldinjection",
        "everything a class needs comes through its constructor: add a parameter and let bootstrap"
            + " pass it",
        noFields()
            .should()
            .beAnnotatedWith(
                describe(
                    "an injection annotation",
                    annotation -> INJECTIONS.contains(annotation.getRawType().getSimpleName()))));
  }

  private NamedRule staticFieldsAreFinal() {
    return NamedRule.of(
        "staticfields",
        "a static field that changes is shared by all tests and all servers of a process: make it"
            + " final, or a field of an object that bootstrap builds",
        fields().that().areStatic().should().beFinal());
  }

  private NamedRule staticFieldsHoldNoState() {
    return NamedRule.of(
        "staticstate",
        "a static field must hold a constant: use Map.of and the like for tables, and keep what"
            + " changes in an object that bootstrap builds",
        noFields()
            .that()
            .areStatic()
            .and(describe("are not synthetic", CodeRules::isWritten))
            .should()
            .haveRawType(describe("a type made to be changed", CodeRules::isMutable)));
  }

  private static boolean isWritten(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isMutable(JavaClass type) {
    return type.getPackageName().equals("java.util.concurrent.atomic")
        || MUTABLE.stream().anyMatch(type::isAssignableTo);
  }

  private NamedRule timeComesFromTheClock() {
    return NamedRule.of(
        "wallclock",
        "time must be settable in tests: ask dev.millrace.application.time.Clock, and"
            + " System.nanoTime() for elapsed time",
        noClasses()
            .that()
            .doNotHaveSimpleName("SystemClock")
            .or()
            .resideOutsideOfPackage(layout.module("bootstrap"))
            .should()
            .callMethodWhere(describe("the wall clock is read", CodeRules::readsWallClock))
            .orShould()
            .callConstructor(java.util.Date.class));
  }

  private static boolean readsWallClock(JavaMethodCall call) {
    MethodCallTarget target = call.getTarget();
    String name = target.getOwner().getFullName() + "." + target.getName();
    return name.equals("java.lang.System.currentTimeMillis") || WALL_CLOCK.matcher(name).matches();
  }

  private NamedRule consoleBelongsToBootstrap() {
    return NamedRule.of(
        "console",
        "only the command line writes to the console: log through SLF4J, or return a value",
        noClasses()
            .that()
            .resideOutsideOfPackage(layout.module("bootstrap"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  private NamedRule noPrintedStackTraces() {
    return NamedRule.of(
        "stacktraces",
        "no user is to see a stack trace: log the exception as the last argument of an SLF4J call",
        noClasses()
            .should()
            .callMethodWhere(
                describe(
                    "printStackTrace is called",
                    call -> call.getTarget().getName().equals("printStackTrace"))));
  }

  private NamedRule namesSayWhatThingsAre() {
    return NamedRule.of(
        "vaguenames",
        "Util, Manager, Helper, Impl and the like say nothing: name the class by its role",
        noClasses().should(Conditions.matchName(JavaClass::getSimpleName, VAGUE_CLASS)));
  }

  private NamedRule packagesGoByConcept() {
    return NamedRule.of(
        "vaguepackages",
        "packages go by concept, not by technical kind: move the class to the package of the thing"
            + " that it is about",
        noClasses().should(Conditions.matchName(JavaClass::getPackageName, VAGUE_PACKAGE)));
  }

  private NamedRule packagesAreNullMarked() {
    return NamedRule.of(
        "nullmarked",
        "null is checked at compile time only in marked packages: add a package-info.java with"
            + " @NullMarked and a sentence of Javadoc",
        classes().should(Conditions.satisfy("reside in a package with @NullMarked", NULL_MARKED)));
  }

  private static final DescribedPredicate<JavaClass> NULL_MARKED =
      describe("@NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
}
