package viva.local.mesh;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import viva.local.Home;
import viva.local.Trouble;

/**
 * One real PostgreSQL with its data in the user's folder, a database per service, and the settings that keep what was
 * acknowledged: {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} on. It listens on the loopback
 * interface and asks for a password that is made at the first start.
 */
public final class Database implements AutoCloseable {
    static final String USER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final String password;
    private EmbeddedPostgres postgres;

    private Database(Path data, int port, String password) {
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /** Starts it, with a new data folder if there is none. A server left over on this folder is taken over. */
    public static Database start(Home home, int port) {
        var database = new Database(home.database(), port, password(home));
        try {
            database.begin();
            for (var service : Service.values()) {
                if (service.database() != null) {
                    database.create(service.database());
                }
            }
            return database;
        } catch (IOException | SQLException e) {
            throw new Trouble("PostgreSQL did not start: " + e.getMessage() + ". Its data is in " + home.database() + ".", e);
        }
    }

    private void begin() throws IOException, SQLException {
        var first = !Files.exists(data.resolve("PG_VERSION"));
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(START)
                // The library passes -F (fsync off); what comes later on its command line wins.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB");
        if (!first) {
            builder.setConnectConfig("password", password);
        }
        postgres = builder.start();
        if (first) {
            askForPassword();
        }
        checkDurable();
    }

    /** A fresh cluster lets every local user in; from now on it asks for the password. */
    private void askForPassword() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, "");
             var statement = connection.createStatement()) {
            statement.execute("ALTER USER " + USER + " PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    local all all scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void checkDurable() throws SQLException {
        try (var connection = connect("postgres"); var rows = connection.createStatement().executeQuery("SHOW fsync")) {
            rows.next();
            if (!rows.getString(1).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with fsync off");
            }
        }
    }

    private void create(String name) throws SQLException {
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (rows.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + name);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    /** The server process, while it lives. */
    public Optional<ProcessHandle> process() {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // no file, or one that is being written: no server to speak of
        }
    }

    /** Starts the server again after it died. Throws while it cannot be started yet; call again. */
    void revive() throws IOException, SQLException {
        closeQuietly();
        begin();
    }

    private void closeQuietly() {
        try {
            postgres.close();
        } catch (IOException | RuntimeException e) {
            System.err.println("postgres: stopping what was left of the dead server: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        closeQuietly();
    }

    private static String password(Home home) {
        var file = home.keys().resolve("postgres.password");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(file, java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new Trouble("cannot read or write " + file + ": " + e.getMessage(), e);
        }
    }
}
