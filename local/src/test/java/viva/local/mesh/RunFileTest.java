package viva.local.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viva.local.Home;
import viva.local.Trouble;

class RunFileTest {
    @TempDir
    Path folder;
    private Home home;

    @BeforeEach
    void makeHome() {
        home = new Home(folder);
        home.create();
    }

    @Test
    void whatWasWrittenIsReadBack() {
        var run = new RunFile(RunFile.Entry.of(ProcessHandle.current()), "http://127.0.0.1:8080/",
                Map.of("gateway", RunFile.Entry.of(ProcessHandle.current())), Map.of("gateway", 1), Map.of("gateway", 2));

        run.write(home);

        assertThat(RunFile.read(home)).contains(run);
        assertThat(RunFile.running(home)).isEqualTo(run);
    }

    @Test
    void aProcessNumberThatWasUsedAgainIsNotMistakenForTheOldProcess() {
        var now = RunFile.Entry.of(ProcessHandle.current());
        var stale = new RunFile.Entry(now.pid(), now.startedMillis() - 60_000);

        assertThat(now.process()).isPresent();
        assertThat(stale.process()).isEmpty();
    }

    @Test
    void aStaleFileReadsAsNotRunning() {
        new RunFile(new RunFile.Entry(ProcessHandle.current().pid(), 1), "http://127.0.0.1:8080/", Map.of(), Map.of(), Map.of()).write(home);

        assertThatThrownBy(() -> RunFile.running(home)).isInstanceOf(Trouble.class).hasMessageContaining("./viva up");
    }

    @Test
    void aBrokenFileIsSaidByName() throws Exception {
        Files.writeString(home.runFile(), "{");

        assertThatThrownBy(() -> RunFile.read(home)).isInstanceOf(Trouble.class).hasMessageContaining("run.json");
    }
}
