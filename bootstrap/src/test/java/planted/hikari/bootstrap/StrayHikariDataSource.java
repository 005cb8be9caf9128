package planted.hikari.bootstrap;

import com.zaxxer.hikari.HikariDataSource;

/** Breaks the rule on purpose. */
public record StrayHikariDataSource(HikariDataSource kept) {}
