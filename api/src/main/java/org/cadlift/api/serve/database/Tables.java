package org.cadlift.api.serve.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Opens the tables for a command that is no server.
public final class Tables implements AutoCloseable {
    /// Where the scripts lie.
    public static final String SCRIPTS = "classpath:org/cadlift/api/serve/database";
    /// Table that says which of them were run.
    public static final String HISTORY = "cadlift_schema";

    private final SingleConnectionDataSource connection;

    private Tables(SingleConnectionDataSource connection) {
        this.connection = connection;
    }

    /// Opens them, and makes them where they are not there yet.
    ///
    /// @param database JDBC address, without credentials
    /// @param environment of which `CADLIFT_DATABASE_USER` and `CADLIFT_DATABASE_PASSWORD` are used
    public static Tables open(String database, Map<String, String> environment) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                database,
                environment.getOrDefault("CADLIFT_DATABASE_USER", ""),
                environment.getOrDefault("CADLIFT_DATABASE_PASSWORD", ""),
                true);
        Tables tables = new Tables(connection);
        try {
            Flyway.configure()
                    .dataSource(connection)
                    .locations(SCRIPTS)
                    .table(HISTORY)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            return tables;
        } catch (RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    public JdbcClient client() {
        return JdbcClient.create(connection);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
