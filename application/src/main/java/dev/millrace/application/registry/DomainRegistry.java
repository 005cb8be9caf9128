package dev.millrace.application.registry;

import dev.millrace.application.DrivenPort;
import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.RegisteredDomain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores which domains were ever tested or tagged, with their latest results.
 *
 * <p>The latest result is that of the run that finished last (the greater id settles a tie) among
 * those that were started: a job canceled or expired before that says nothing about its domain.
 */
@DrivenPort
public interface DomainRegistry {

  /** How many columns the order of {@link #list} has: the name. */
  int CURSOR_KEY_LENGTH = 1;

  /** Adds those of the domains that are not there yet. */
  void register(List<DomainName> names, Instant now);

  /** The domain with this id. */
  Optional<RegisteredDomain> find(long id);

  /** The domain with this name. */
  Optional<RegisteredDomain> find(DomainName name);

  /** Domains by name, in the order of their bytes. */
  Page<RegisteredDomain> list(DomainFilter filter, PageRequest page);

  /**
   * The names of the domains that have a tag, in the order of their bytes.
   *
   * @param after only names behind this one; null for the first
   * @param limit how many at the most
   */
  List<DomainName> namesTagged(TagName tag, @Nullable DomainName after, int limit);

  /** How the domains of a tag stand by their latest results. */
  TagSummary summarize(TagName tag);
}
