package dev.millrace.persistence.golden;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Makes objects of JDBC's interfaces out of one function. */
public final class Fakes {

  private Fakes() {}

  public static <T> T of(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "toString" -> type.getSimpleName();
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> call.to(method, arguments == null ? new Object[0] : arguments);
                }));
  }

  /** What a method that nobody cares about answers. */
  public static @Nullable Object nothing(Method method) {
    Class<?> type = method.getReturnType();
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : null;
  }

  @FunctionalInterface
  public interface Call {
    @Nullable Object to(Method method, Object[] arguments) throws Exception;
  }
}
