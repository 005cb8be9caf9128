package dev.millrace.persistence.sql.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

/**
 * Starts Hibernate for the tables' records, quickly: it looks at nothing but the classes given. The
 * schema is Liquibase's, connections come from the caller.
 */
public final class Records {

  private Records() {}

  /** A factory of sessions over connections that the caller supplies. */
  public static SessionFactory start(SqlDialect dialect, List<Class<?>> records) {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder().applySettings(settings(dialect)).build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      records.forEach(sources::addAnnotatedClass);
      return sources.buildMetadata().buildSessionFactory();
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  private static Map<String, Object> settings(SqlDialect dialect) {
    Map<String, Object> settings = new HashMap<>(dialect.hibernateSettings());
    settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
    settings.put(AvailableSettings.CONNECTION_PROVIDER, new CallersConnections());
    settings.put(AvailableSettings.HBM2DDL_AUTO, "none");
    settings.put(AvailableSettings.XML_MAPPING_ENABLED, false);
    settings.put(AvailableSettings.QUERY_STARTUP_CHECKING, false);
    settings.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, false);
    settings.put(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
    settings.put("hibernate.bytecode.use_reflection_optimizer", false);
    return settings;
  }
}
