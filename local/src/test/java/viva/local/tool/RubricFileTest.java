package viva.local.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viva.local.Trouble;

class RubricFileTest {
    private static final Path BN_VS_LN = Path.of(System.getProperty("viva.root", ".."))
            .resolve("question-service/src/main/resources/handbook/questions/bn-vs-ln.yaml");

    @TempDir
    Path folder;

    @Test
    void aHandbooksQuestionIsReadWhole() {
        // When
        var question = RubricFile.read(BN_VS_LN);
        // Then
        assertThat(question.getCard().getId()).isEqualTo("bn-vs-ln");
        assertThat(question.getCard().getPrompt().getZh()).isNotBlank();
        assertThat(question.getRubric().getPointsList().stream().mapToDouble(p -> p.getWeight()).sum()).isEqualTo(10);
        assertThat(question.getRubric().getPointsList()).allSatisfy(p -> {
            assertThat(p.getClaim().getEn()).isNotBlank();
            assertThat(p.getMisconceptions().getZhList()).isNotEmpty();
        });
    }

    @Test
    void onlyARubricThatSaysTheSameTakesThePublishedVersion() {
        // Given
        var read = RubricFile.read(BN_VS_LN);
        var published = read.toBuilder();
        published.getRubricBuilder().setVersion(4);
        var other = published.clone();
        other.getRubricBuilder().getPointsBuilder(0).setWeight(9);
        // Then
        assertThat(RubricFile.versioned(read, published.build()).getRubric().getVersion()).isEqualTo(4);
        assertThat(RubricFile.versioned(read, other.build()).getRubric().getVersion()).isZero();
    }

    @Test
    void whatIsNoQuestionIsNamedWithItsPlace() throws IOException {
        var list = Files.writeString(folder.resolve("list.yaml"), "- a\n- b\n");
        var misspelt = Files.writeString(folder.resolve("misspelt.yaml"), "id: q\nrubric:\n  - id: p1\n    wieght: 10\n");

        assertThatThrownBy(() -> RubricFile.read(list)).isInstanceOf(Trouble.class).hasMessageContaining("needs an id and a rubric");
        assertThatThrownBy(() -> RubricFile.read(misspelt)).isInstanceOf(Trouble.class).hasMessageContaining("p1").hasMessageContaining("wieght");
        assertThatThrownBy(() -> RubricFile.read(folder.resolve("none.yaml"))).isInstanceOf(Trouble.class).hasMessageContaining("none.yaml");
    }
}
