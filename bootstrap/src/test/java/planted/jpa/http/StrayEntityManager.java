package planted.jpa.http;

import jakarta.persistence.EntityManager;

/** Breaks the rule on purpose. */
public record StrayEntityManager(EntityManager kept) {}
