package dev.millrace.dns.finding;

import dev.millrace.domain.entry.Level;
import java.util.List;

/**
 * A message tag: what a case can find, with its default level and declared arguments.
 *
 * <p>Each arity is a type of its own whose {@code with} takes exactly the declared arguments, so a
 * missing one does not compile. Tags are declared through {@link TagsOf}.
 */
public sealed interface Tag permits Tag.Of0, Tag.Of1, Tag.Of2, Tag.Of3, Tag.Of4, Tag.Of5, Tag.Of6 {

  /** What all tags have. */
  Declaration declaration();

  /** The arguments in the order in which findings have them. */
  List<Arg<?>> args();

  /** The upper-case tag; unique within its module. */
  default String name() {
    return declaration().name();
  }

  /** The module it belongs to. */
  default TestModule module() {
    return declaration().module();
  }

  /** The level it has unless the profile says otherwise. */
  default Level defaultLevel() {
    return declaration().level();
  }

  /** Module, name and default level of a tag. */
  record Declaration(TestModule module, String name, Level level) {}

  /** A tag without arguments. */
  record Of0(Declaration declaration) implements Tag {
    @Override
    public List<Arg<?>> args() {
      return List.of();
    }

    /** The finding. */
    public Finding found() {
      return Finding.of(this);
    }
  }

  /** A tag with one argument. */
  record Of1<A>(Declaration declaration, Arg<A> a) implements Tag {
    @Override
    public List<Arg<?>> args() {
      return List.of(a);
    }

    /** The finding with its argument. */
    public Finding with(A first) {
      return Finding.of(this, a.text(first));
    }
  }

  /** A tag with two arguments. */
  record Of2<A, B>(Declaration declaration, Arg<A> a, Arg<B> b) implements Tag {
    @Override
    public List<Arg<?>> args() {
      return List.of(a, b);
    }

    /** The finding with its arguments. */
    public Finding with(A first, B second) {
      return Finding.of(this, a.text(first), b.text(second));
    }
  }

  /** A tag with three arguments. */
  record Of3<A, B, C>(Declaration declaration, Arg<A> a, Arg<B> b, Arg<C> c) implements Tag {
    @Override
    public List<Arg<?>> args() {
      return List.of(a, b, c);
    }

    /** The finding with its arguments. */
    public Finding with(A first, B second, C third) {
      return Finding.of(this, a.text(first), b.text(second), c.text(third));
    }
  }

  /** A tag with four arguments. */
  record Of4<A, B, C, D>(Declaration declaration, Arg<A> a, Arg<B> b, Arg<C> c, Arg<D> d)
      implements Tag {
    @Override
    public List<Arg<?>> args() {
      return List.of(a, b, c, d);
    }

    /** The finding with its arguments. */
    public Finding with(A first, B second, C third, D fourth) {
      return Finding.of(this, a.text(first), b.text(second), c.text(third), d.text(fourth));
    }
  }

  /** A tag with five arguments. */
  record Of5<A, B, C, D, E>(
      Declaration declaration, Arg<A> a, Arg<B> b, Arg<C> c, Arg<D> d, Arg<E> e) implements Tag {
    @Override
    public List<Arg<?>> args() {
      return List.of(a, b, c, d, e);
    }

    /** The finding with its arguments. */
    public Finding with(A first, B second, C third, D fourth, E fifth) {
      return Finding.of(
          this, a.text(first), b.text(second), c.text(third), d.text(fourth), e.text(fifth));
    }
  }

  /** A tag with six arguments, given as two halves. */
  record Of6<A, B, C, D, E, F>(Of3<A, B, C> head, Of3<D, E, F> tail) implements Tag {
    @Override
    public Declaration declaration() {
      return head.declaration();
    }

    @Override
    public List<Arg<?>> args() {
      return List.of(head.a(), head.b(), head.c(), tail.a(), tail.b(), tail.c());
    }

    /** The finding with its arguments. */
    public Finding with(A first, B second, C third, D fourth, E fifth, F sixth) {
      return Finding.of(
          this,
          head.a().text(first),
          head.b().text(second),
          head.c().text(third),
          tail.a().text(fourth),
          tail.b().text(fifth),
          tail.c().text(sixth));
    }
  }
}
