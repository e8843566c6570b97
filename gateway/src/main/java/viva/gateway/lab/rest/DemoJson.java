package viva.gateway.lab.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.vision.v1.Choice;
import viva.vision.v1.Demo;
import viva.vision.v1.DemoInput;
import viva.vision.v1.DemoParameter;

/** A demo as it declares itself; the page draws it from this. */
record DemoJson(String id, TextJson title, TextJson text, List<String> questions, List<ParameterJson> parameters,
                List<InputJson> inputs, TextJson predict) {
    static DemoJson of(Demo demo) {
        return new DemoJson(demo.getId(), TextJson.of(demo.getTitle()), TextJson.of(demo.getText()),
                List.copyOf(demo.getQuestionsList()), demo.getParametersList().stream().map(ParameterJson::of).toList(),
                demo.getInputsList().stream().map(InputJson::of).toList(), TextJson.orNull(demo.getPredict()));
    }

    /**
     * @param kind         number, choice or toggle; the fields of the other kinds are left out
     * @param defaultValue a number, a text or a boolean, after the kind
     */
    record ParameterJson(String name, TextJson label, TextJson help, String unit, String kind, Double minimum,
                         Double maximum, Double step, List<OptionJson> options,
                         @JsonProperty("default") Object defaultValue) {
        static ParameterJson of(DemoParameter parameter) {
            return switch (parameter.getKindCase()) {
                case NUMBER -> {
                    var range = parameter.getNumber();
                    yield of(parameter, "number", range.getMinimum(), range.getMaximum(), range.getStep(), null,
                            range.getDefaultValue());
                }
                case CHOICE -> of(parameter, "choice", null, null, null,
                        parameter.getChoice().getOptionsList().stream().map(OptionJson::of).toList(),
                        parameter.getChoice().getDefaultValue());
                case TOGGLE -> of(parameter, "toggle", null, null, null, null, parameter.getToggle().getDefaultValue());
                case KIND_NOT_SET -> throw new IllegalStateException("the parameter " + parameter.getName() + " has no kind");
            };
        }

        private static ParameterJson of(DemoParameter parameter, String kind, Double minimum, Double maximum, Double step,
                                        List<OptionJson> options, Object defaultValue) {
            return new ParameterJson(parameter.getName(), TextJson.of(parameter.getLabel()),
                    TextJson.orNull(parameter.getHelp()), Units.orNull(parameter.getUnit()), kind, minimum, maximum, step,
                    options, defaultValue);
        }
    }

    record OptionJson(String value, TextJson label) {
        static OptionJson of(Choice choice) {
            return new OptionJson(choice.getValue(), TextJson.of(choice.getLabel()));
        }
    }

    record InputJson(String name, TextJson label, List<String> samples, boolean uploads) {
        static InputJson of(DemoInput input) {
            return new InputJson(input.getName(), TextJson.of(input.getLabel()), List.copyOf(input.getSamplesList()),
                    input.getUploads());
        }
    }
}
