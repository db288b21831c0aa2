package org.cadlift.batch.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.FailureCode;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Is an open database. One thread works with it.
public final class Database implements AutoCloseable {
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final boolean file;
    private final SingleConnectionDataSource writing;
    private final SingleConnectionDataSource reading;
    private final JdbcTransactionManager transactions;
    private final JobRepository repository;

    private Database(String address, SingleConnectionDataSource writing, SingleConnectionDataSource reading)
            throws Exception {
        this.file = address.startsWith(H2);
        this.writing = writing;
        this.reading = reading;
        makeTables();
        transactions = new JdbcTransactionManager(writing);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(writing);
        factory.setTransactionManager(transactions);
        // Runs of one folder exclude each other by its lock; a stricter level would make those of others fail.
        factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
        factory.afterPropertiesSet();
        repository = factory.getObject();
    }

    /// Gives the address of a database in a file of its own.
    public static String inFile(Path file) {
        // Without a delay what is committed is in the file, and not lost when the process is killed.
        return H2 + "file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /// Opens a database and makes its tables where they are missing.
    ///
    /// @param address a JDBC address of H2 or PostgreSQL, without credentials
    /// @param environment of which `CADLIFT_DATABASE_USER` and `CADLIFT_DATABASE_PASSWORD` are used
    public static Database open(String address, Map<String, String> environment) {
        if (!address.startsWith(H2) && !address.startsWith(POSTGRESQL)) {
            throw RunFault.wrong(
                    FailureCode.SYS_INVALID_PARAMETERS,
                    "a database is jdbc:postgresql://HOST/NAME or jdbc:h2:file:PATH");
        }
        // A file of one's own has no users.
        Optional<String> user = Optional.ofNullable(environment.get("CADLIFT_DATABASE_USER"));
        String password = environment.getOrDefault("CADLIFT_DATABASE_PASSWORD", "");
        SingleConnectionDataSource writing = new SingleConnectionDataSource(address, user.orElse(""), password, true);
        SingleConnectionDataSource reading = new SingleConnectionDataSource(address, user.orElse(""), password, true);
        try {
            return new Database(address, writing, reading);
        } catch (Exception e) {
            writing.destroy();
            reading.destroy();
            throw RunFault.unavailable(place(address) + " cannot be used: " + reason(e))
                    .because(e);
        }
    }

    /// Says what it is: `PostgreSQL 15.18`.
    public String product() {
        try {
            DatabaseMetaData metadata = writing.getConnection().getMetaData();
            return metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("asking for the product", null, e);
        }
    }

    /// Gives the tables' items of one output folder.
    public ItemTable items(String output) {
        return new ItemTable(output, new JdbcTemplate(writing), new JdbcTemplate(reading));
    }

    public JobRepository repository() {
        return repository;
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    /// Tells of a failure of a database, with its address and the reason.
    public static RunFault fault(String address, Throwable failure) {
        String what = place(address) + ": " + reason(failure);
        return (address.startsWith(H2) ? RunFault.storage(what) : RunFault.unavailable(what)).because(failure);
    }

    /// Leaves out what stands behind the place: it may hold credentials.
    private static String place(String address) {
        return "the database at " + address.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    /// Ours is made last: where it is, all are. A file may have been left with a part of them by a killed process; on a
    /// server they are made in one transaction.
    private void makeTables() throws SQLException {
        Connection connection = writing.getConnection();
        if (exists(connection, "CADLIFT_ITEM")) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            if (file || !exists(connection, "BATCH_JOB_INSTANCE")) {
                script("org/springframework/batch/core/schema-" + (file ? "h2" : "postgresql") + ".sql", connection);
            }
            script("org/cadlift/batch/table/items.sql", connection);
            connection.commit();
        } catch (SQLException | ScriptException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void script(String resource, Connection connection) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator(new ClassPathResource(resource));
        populator.setContinueOnError(file);
        populator.populate(connection);
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        for (String name : new String[] {table, table.toLowerCase(Locale.ROOT)}) {
            try (ResultSet tables = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), name, new String[] {"TABLE"})) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        reading.destroy();
        writing.destroy();
    }
}
