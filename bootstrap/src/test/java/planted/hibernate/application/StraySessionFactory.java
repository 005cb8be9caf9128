package planted.hibernate.application;

import org.hibernate.SessionFactory;

/** Breaks the rule on purpose. */
public record StraySessionFactory(SessionFactory kept) {}
