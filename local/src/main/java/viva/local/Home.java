package viva.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The user's folder: database, keys, logs and what is running. Nothing is written anywhere else.
 *
 * @param folder {@code $VIVA_HOME}, or {@code viva} in the user's data folder
 */
public record Home(Path folder) {

    public static Home ofUser() {
        var set = System.getenv("VIVA_HOME");
        if (set != null && !set.isBlank()) {
            return new Home(Path.of(set).toAbsolutePath());
        }
        var data = System.getenv("XDG_DATA_HOME");
        var base = data != null && !data.isBlank() ? Path.of(data) : Path.of(System.getProperty("user.home"), ".local", "share");
        return new Home(base.resolve("viva"));
    }

    public Path database() {
        return folder.resolve("postgres");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Scratch space of one process, emptied at its start: unpacked native libraries. */
    public Path scratch(String process) {
        return folder.resolve("tmp").resolve(process);
    }

    /** What is running: written once the mesh is up, gone when it was stopped in order. */
    public Path runFile() {
        return folder.resolve("run.json");
    }

    /** Held by the process that runs the mesh. */
    public Path lock() {
        return folder.resolve("run.lock");
    }

    /** Where the gateway leaves the first admin's password for the launcher to print, once. */
    public Path firstAdmin() {
        return folder.resolve("first-admin");
    }

    public void create() {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder + " (set VIVA_HOME to a folder of yours)", e);
        }
    }
}
