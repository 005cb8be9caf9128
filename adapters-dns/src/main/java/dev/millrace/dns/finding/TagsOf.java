package dev.millrace.dns.finding;

import dev.millrace.domain.entry.Level;

/**
 * Declares the tags of a module:
 *
 * <pre>{@code
 * private static final TagsOf BASIC = new TagsOf(TestModule.BASIC);
 * static final Tag.Of2<Collection<ServerAddress>, Name> B02_AUTH_RESPONSE_SOA =
 *     BASIC.at(INFO, "B02_AUTH_RESPONSE_SOA", Args.NS_LIST, Args.DOMAIN);
 * }</pre>
 *
 * @param module whose tags
 */
public record TagsOf(TestModule module) {

  /** A tag without arguments. */
  public Tag.Of0 at(Level level, String name) {
    return new Tag.Of0(declare(level, name));
  }

  /** A tag with one argument. */
  public <A> Tag.Of1<A> at(Level level, String name, Arg<A> a) {
    return new Tag.Of1<>(declare(level, name), a);
  }

  /** A tag with two arguments. */
  public <A, B> Tag.Of2<A, B> at(Level level, String name, Arg<A> a, Arg<B> b) {
    return new Tag.Of2<>(declare(level, name), a, b);
  }

  /** A tag with three arguments. */
  public <A, B, C> Tag.Of3<A, B, C> at(Level level, String name, Arg<A> a, Arg<B> b, Arg<C> c) {
    return new Tag.Of3<>(declare(level, name), a, b, c);
  }

  /** A tag with four arguments. */
  public <A, B, C, D> Tag.Of4<A, B, C, D> at(
      Level level, String name, Arg<A> a, Arg<B> b, Arg<C> c, Arg<D> d) {
    return new Tag.Of4<>(declare(level, name), a, b, c, d);
  }

  /** A tag with five arguments. */
  public <A, B, C, D, E> Tag.Of5<A, B, C, D, E> at(
      Level level, String name, Arg<A> a, Arg<B> b, Arg<C> c, Arg<D> d, Arg<E> e) {
    return new Tag.Of5<>(declare(level, name), a, b, c, d, e);
  }

  /** A tag with six arguments: {@code at(at(level, name, a, b, c), at(level, name, d, e, f))}. */
  public <A, B, C, D, E, F> Tag.Of6<A, B, C, D, E, F> at(
      Tag.Of3<A, B, C> head, Tag.Of3<D, E, F> tail) {
    return new Tag.Of6<>(head, tail);
  }

  private Tag.Declaration declare(Level level, String name) {
    return new Tag.Declaration(module, name, level);
  }
}
