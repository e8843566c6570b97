package viva.vision.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import viva.vision.words.Text;

/**
 * What a demo says about itself.
 *
 * @param id         kebab-case, e.g. {@code nms}
 * @param title      one line
 * @param text       what the demo shows: Markdown with LaTeX between {@code $}
 * @param questions  ids of the handbook's questions it belongs to
 * @param parameters in the order shown
 * @param inputs     pictures, in the order shown
 * @param outputs    what every run shows, in the order shown
 * @param predict    a question to answer before running
 */
public record Declaration(String id, Text title, Text text, List<String> questions, List<Parameter<?>> parameters,
                          List<Input> inputs, List<Output> outputs, Text predict) {
    public Declaration {
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(predict, "predict is null");
        questions = List.copyOf(questions);
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        requireDistinct(id, Stream.concat(parameters.stream().map(Parameter::name), inputs.stream().map(Input::name)));
        requireDistinct(id, outputs.stream().map(Output::id));
    }

    private static void requireDistinct(String id, Stream<String> names) {
        var seen = new HashSet<String>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("demo " + id + " declares " + name + " twice");
        });
    }
}
