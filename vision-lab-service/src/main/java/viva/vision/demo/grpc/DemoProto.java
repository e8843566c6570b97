package viva.vision.demo.grpc;

import java.util.HashMap;
import java.util.List;
import viva.rpc.InvalidField;
import viva.vision.demo.Declaration;
import viva.vision.demo.Demo;
import viva.vision.demo.Input;
import viva.vision.demo.Parameter;
import viva.vision.demo.PictureSource;
import viva.vision.demo.RunDemo;
import viva.vision.v1.Choice;
import viva.vision.v1.Choices;
import viva.vision.v1.DemoInput;
import viva.vision.v1.DemoParameter;
import viva.vision.v1.InputPicture;
import viva.vision.v1.ListDemosResponse;
import viva.vision.v1.NumberRange;
import viva.vision.v1.RunDemoRequest;
import viva.vision.v1.Toggle;
import viva.vision.words.Text;

/** Declarations and requests as messages. */
final class DemoProto {
    private DemoProto() {}

    static ListDemosResponse listOf(List<Demo> demos) {
        return ListDemosResponse.newBuilder().addAllDemos(demos.stream().map(d -> demoOf(d.declaration())).toList()).build();
    }

    private static viva.vision.v1.Demo demoOf(Declaration declaration) {
        return viva.vision.v1.Demo.newBuilder()
                .setId(declaration.id())
                .setTitle(textOf(declaration.title()))
                .setText(textOf(declaration.text()))
                .addAllQuestions(declaration.questions())
                .addAllParameters(declaration.parameters().stream().map(DemoProto::parameterOf).toList())
                .addAllInputs(declaration.inputs().stream().map(DemoProto::inputOf).toList())
                .setPredict(textOf(declaration.predict()))
                .build();
    }

    private static DemoParameter parameterOf(Parameter<?> parameter) {
        var message = DemoParameter.newBuilder()
                .setName(parameter.name()).setLabel(textOf(parameter.label())).setHelp(textOf(parameter.help()));
        switch (parameter) {
            case Parameter.NumberParameter number -> message.setUnit(number.unit()).setNumber(NumberRange.newBuilder()
                    .setMinimum(number.minimum()).setMaximum(number.maximum()).setStep(number.step())
                    .setDefaultValue(number.standard()));
            case Parameter.ChoiceParameter<?> choice -> message.setChoice(choicesOf(choice));
            case Parameter.ToggleParameter toggle -> message.setToggle(Toggle.newBuilder().setDefaultValue(toggle.standard()));
        }
        return message.build();
    }

    private static <T> Choices choicesOf(Parameter.ChoiceParameter<T> choice) {
        return Choices.newBuilder()
                .addAllOptions(choice.options().stream().map(o ->
                        Choice.newBuilder().setValue(o.value()).setLabel(textOf(o.label())).build()).toList())
                .setDefaultValue(choice.print(choice.standard()))
                .build();
    }

    private static DemoInput inputOf(Input input) {
        return DemoInput.newBuilder().setName(input.name()).setLabel(textOf(input.label()))
                .addAllSamples(input.samples()).setUploads(input.uploads()).build();
    }

    static RunDemo.Request requestOf(RunDemoRequest request) {
        var inputs = new HashMap<String, PictureSource>();
        request.getInputsMap().forEach((name, picture) -> inputs.put(name, sourceOf(name, picture)));
        return new RunDemo.Request(request.getDemo(), request.getParametersMap(), inputs);
    }

    private static PictureSource sourceOf(String name, InputPicture picture) {
        return switch (picture.getSourceCase()) {
            case SAMPLE -> new PictureSource.BuiltIn(picture.getSample());
            case UPLOAD -> new PictureSource.Upload(picture.getUpload()::toByteArray);
            case SOURCE_NOT_SET -> throw new InvalidField("inputs." + name, "must be a sample or an upload");
        };
    }

    static viva.question.v1.Text textOf(Text text) {
        return viva.question.v1.Text.newBuilder().setZh(text.zh()).setEn(text.en()).build();
    }
}
