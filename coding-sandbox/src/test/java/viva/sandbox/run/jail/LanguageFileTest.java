package viva.sandbox.run.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import viva.sandbox.run.RunFailure;

class LanguageFileTest {
    @Test
    void pythonIsThereAndCobolIsNot() {
        var languages = LanguageFile.read();

        assertThat(languages.find("python").harness()).contains("def main()");
        assertThatThrownBy(() -> languages.find("cobol"))
                .isInstanceOfSatisfying(RunFailure.UnknownLanguage.class, f ->
                        assertThat(f.known()).containsExactly("python"));
    }

    @Test
    void theJailShowsTheToolchainAndNothingElse() {
        // When
        var command = BwrapCommand.of(Path.of("/usr/bin/bwrap"), LanguageFile.read().find("python"), Path.of("/h"),
                Path.of("/f"), OptionalLong.of(61001));

        // Then
        assertThat(command).contains("--reuid=61001", "--clear-groups", "--no-new-privs", "--unshare-user",
                "--unshare-net",
                "--disable-userns", "--as-pid-1", "--clearenv", "--seccomp");
        assertThat(command).doesNotContain("--proc", "--dev", "--tmpfs", "--bind", "--share-net");
        assertThat(String.join(" ", command)).contains(
                "--remount-ro / --json-status-fd 8 --seccomp 9 -- /usr/bin/python3");
    }

    @Test
    void anOrdinaryUserHasNoUidToDropTo() {
        assertThat(BwrapCommand.of(Path.of("/usr/bin/bwrap"), LanguageFile.read().find("python"), Path.of("/h"),
                Path.of("/f"), OptionalLong.empty())).doesNotContain("setpriv");
    }
}
