package viva.rpc.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final Caller ADA = new Caller("ada", Set.of(Role.CANDIDATE), "gateway");

    @TempDir
    Path keys;

    @BeforeEach
    void makeKeys() {
        KeyFiles.generate(keys, List.of("gateway", "question-service", "grader-service"));
    }

    @Test
    void aTokenOfTheGatewayNamesThePerson() {
        var token = signing("gateway").mint(ADA);

        assertThat(accepting("gateway").check(token)).isEqualTo(ADA);
    }

    @Test
    void aServiceVouchesForItselfButNotForPeople() {
        // Given
        var question = signing("question-service");
        var grader = accepting("gateway", "question-service");

        // When
        var self = grader.check(question.mint(question.self()));
        var forged = question.mint(new Caller("ada", Set.of(Role.ADMIN), "question-service"));

        // Then
        assertThat(self.roles()).containsExactly(Role.SERVICE);
        assertThatThrownBy(() -> grader.check(forged)).hasMessageContaining("may only vouch for itself");
    }

    @Test
    void anIssuerThatIsNotAnArrowOfTheMeshIsRefused() {
        var grader = signing("grader-service");
        var token = grader.mint(grader.self());

        assertThatThrownBy(() -> accepting("gateway").check(token)).hasMessageContaining("grader-service").hasMessageContaining("not accepted");
    }

    @Test
    void aTokenSignedWithAnotherMeshsKeyIsRefused(@TempDir Path other) {
        KeyFiles.generate(other, List.of("gateway"));
        var foreign = new Tokens(KeyFiles.publicKeys(other), Optional.of(KeyFiles.privateKey(other, "gateway")), Optional.empty());

        assertThatThrownBy(() -> accepting("gateway").check(foreign.mint(ADA))).isInstanceOf(Tokens.BadToken.class);
    }

    @Test
    void aTokenWithAChangedRoleIsRefused() {
        var parts = signing("gateway").mint(ADA).split("\\.");
        var payload = new String(java.util.Base64.getUrlDecoder().decode(parts[1])).replace("CANDIDATE", "ADMIN");
        var changed = parts[0] + "." + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes()) + "." + parts[2];

        assertThatThrownBy(() -> accepting("gateway").check(changed)).isInstanceOf(Tokens.BadToken.class);
    }

    @Test
    void anythingThatIsNoTokenIsRefused() {
        assertThatThrownBy(() -> accepting("gateway").check("")).isInstanceOf(Tokens.BadToken.class);
        assertThatThrownBy(() -> accepting("gateway").check("a.b.c")).isInstanceOf(Tokens.BadToken.class);
    }

    @Test
    void privateKeysAreForTheOwnerAlone() throws Exception {
        var permissions = Files.getPosixFilePermissions(KeyFiles.privateKey(keys, "gateway"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(Files.readString(KeyFiles.publicKeys(keys))).doesNotContain("\"d\"");
    }

    private Tokens signing(String issuer) {
        return new Tokens(KeyFiles.publicKeys(keys), Optional.of(KeyFiles.privateKey(keys, issuer)), Optional.empty());
    }

    private Tokens accepting(String... issuers) {
        return new Tokens(KeyFiles.publicKeys(keys), Optional.empty(), Optional.of(List.of(issuers)));
    }
}
