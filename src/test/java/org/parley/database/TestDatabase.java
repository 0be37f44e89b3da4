package org.parley.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/// A database of its own for a test: H2 in a file, as people run it, or a real PostgreSQL.
public enum TestDatabase {
  H2 {
    @Override
    public String newUrl() {
      try {
        return h2(Files.createTempDirectory("parley-h2"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  POSTGRESQL {
    @Override
    public String newUrl() {
      var name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (var server = open(PostgresServer.url("postgres"), 1);
          var connection = server.getConnection();
          var create = connection.createStatement()) {
        create.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return PostgresServer.url(name);
    }
  };

  /// The address of the H2 file in a folder, with the settings people run it with.
  public static String h2(Path data) {
    var settings = new Properties();
    try (var file = TestDatabase.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.getProperty("spring.datasource.url").replace("${parley.data}", data.toString());
  }

  /// The address of a fresh, empty database.
  public abstract String newUrl();

  /// A pool on a fresh database with all of Parley's tables.
  public HikariDataSource migrated() {
    var source = open(newUrl(), 8);
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  /// A pool on a database that stands already.
  public static HikariDataSource open(String url, int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(url.startsWith("jdbc:postgresql") ? "postgres" : "sa");
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(3_000);
    return new HikariDataSource(config);
  }
}
