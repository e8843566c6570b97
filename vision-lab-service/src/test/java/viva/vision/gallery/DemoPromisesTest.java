package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viva.vision.Lab;
import viva.vision.demo.Artefact;
import viva.vision.demo.Output;
import viva.vision.demo.Parameter;
import viva.vision.demo.PictureSource;
import viva.vision.demo.Step;
import viva.vision.picture.Fixtures;
import viva.vision.words.Text;

/** What every demo promises, asked of every demo in the gallery: a new one is tested by being there. */
class DemoPromisesTest {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<String> demos() {
        return Lab.CATALOGUE.all().stream().map(d -> d.declaration().id());
    }

    @ParameterizedTest
    @MethodSource("demos")
    void theDeclarationIsBilingualAndWellNamed(String id) {
        var declaration = Lab.CATALOGUE.find(id).declaration();

        assertThat(declaration.id()).matches(KEBAB);
        assertThat(declaration.questions()).isNotEmpty().allMatch(q -> KEBAB.matcher(q).matches());
        assertThat(declaration.outputs()).isNotEmpty().extracting(Output::id).allMatch(o -> KEBAB.matcher(o).matches());
        assertThat(declaration.parameters()).extracting(Parameter::name).allMatch(n -> CAMEL.matcher(n).matches());
        assertThat(Stream.concat(Stream.of(declaration.title(), declaration.text(), declaration.predict()),
                Stream.concat(declaration.parameters().stream().flatMap(p -> Stream.of(p.label(), p.help())),
                        declaration.inputs().stream().map(i -> i.label()))).toList())
                .allSatisfy(DemoPromisesTest::assertBilingual);
        assertThat(declaration.parameters()).allSatisfy(DemoPromisesTest::assertDefaultIsAllowed);
        assertThat(declaration.inputs()).allSatisfy(i -> assertThat(Lab.SAMPLES.names()).containsAll(i.samples()));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void aRunShowsEveryDeclaredOutputOnceAndReportsLast(String id) {
        var declaration = Lab.CATALOGUE.find(id).declaration();

        var steps = Lab.run(id, Map.of(), Map.of());

        assertThat(artefacts(steps)).extracting(Artefact::id)
                .containsExactlyInAnyOrderElementsOf(declaration.outputs().stream().map(Output::id).toList());
        assertThat(artefacts(steps)).allSatisfy(a -> assertBilingual(a.title()));
        assertThat(steps.getLast()).isInstanceOf(Step.Reported.class);
        var report = ((Step.Reported) steps.getLast()).report();
        assertThat(report.stages()).isNotEmpty().allSatisfy(s -> assertThat(s.took()).isPositive());
        assertThat(report.parameters()).hasSameSizeAs(declaration.parameters());
    }

    @ParameterizedTest
    @MethodSource("demos")
    void theSameRequestGivesTheSameArtefactsApartFromMeasuredOnes(String id) {
        var measured = Lab.CATALOGUE.find(id).declaration().outputs().stream().filter(Output::measured).map(Output::id).toList();

        var first = artefacts(Lab.run(id, Map.of(), Map.of()));
        var second = artefacts(Lab.run(id, Map.of(), Map.of()));

        assertThat(first.stream().filter(a -> !measured.contains(a.id())).toList())
                .isEqualTo(second.stream().filter(a -> !measured.contains(a.id())).toList());
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everySampleAndBothEndsOfEveryParameterRun(String id) {
        var declaration = Lab.CATALOGUE.find(id).declaration();

        for (var input : declaration.inputs()) {
            for (var sample : input.samples()) {
                assertThat(Lab.run(id, Map.of(), Map.of(input.name(), new PictureSource.BuiltIn(sample)))).isNotEmpty();
            }
        }
        for (var parameter : declaration.parameters()) {
            for (var value : extremes(parameter)) {
                assertThat(Lab.run(id, Map.of(parameter.name(), value), Map.of())).as(parameter.name() + "=" + value).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void aSmallPhotographAndASinglePixelRunToo(String id) {
        var uploads = new LinkedHashMap<String, byte[]>();
        uploads.put("one pixel", Fixtures.png(1, 1));
        uploads.put("wide", Fixtures.png(200, 3));
        Lab.photograph("fruits.jpg").ifPresent(photo -> uploads.put("fruits", photo));
        for (var input : Lab.CATALOGUE.find(id).declaration().inputs()) {
            uploads.forEach((name, bytes) -> assertThat(Lab.run(id, Map.of(), Map.of(input.name(), new PictureSource.Upload(() -> bytes))))
                    .as(name).last().isInstanceOf(Step.Reported.class));
        }
    }

    private static List<String> extremes(Parameter<?> parameter) {
        return switch (parameter) {
            case Parameter.NumberParameter number -> List.of(number.print(number.minimum()), number.print(number.maximum()));
            case Parameter.ChoiceParameter<?> choice -> choice.options().stream().map(o -> o.value()).toList();
            case Parameter.ToggleParameter toggle -> List.of("true", "false");
        };
    }

    private static <T> void assertDefaultIsAllowed(Parameter<T> parameter) {
        assertThat(parameter.parse(parameter.print(parameter.standard()))).contains(parameter.standard());
    }

    private static void assertBilingual(Text text) {
        assertThat(text.zh()).containsPattern(CHINESE);
        assertThat(text.en()).isNotBlank().doesNotContainPattern(CHINESE);
    }

    private static List<Artefact> artefacts(List<Step> steps) {
        return steps.stream().filter(Step.Shown.class::isInstance).map(s -> ((Step.Shown) s).artefact()).collect(Collectors.toList());
    }
}
