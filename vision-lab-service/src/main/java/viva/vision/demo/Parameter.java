package viva.vision.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import viva.vision.words.Text;

/**
 * One control of a demo. Values travel as text; {@link #parse} turns them into what the demo works with.
 *
 * @param <T> what the demo gets: a number, the meaning of an option, on or off
 */
public sealed interface Parameter<T> {
    /** Key in requests, camelCase. */
    String name();

    /** Shown beside the control. */
    Text label();

    /** One sentence. */
    Text help();

    /** Used when a request names no value. */
    T standard();

    /** The value, or empty when the text is none of the allowed values. */
    Optional<T> parse(String text);

    /** The text that {@link #parse} reads back. */
    String print(T value);

    /** What would be right, e.g. "must be a number from 0 to 1 in steps of 0.05". */
    String allowed();

    /** A number within bounds, both included: {@code minimum + k · step}. */
    record NumberParameter(String name, Text label, Text help, String unit, double minimum, double maximum, double step,
                           Double standard) implements Parameter<Double> {
        /** How far off the grid a value may be, in steps: decimal fractions are not exact in binary. */
        private static final double SLACK = 1e-6;

        public NumberParameter {
            if (!(minimum < maximum) || !(step > 0) || !onGrid(standard, minimum, maximum, step)) {
                throw new IllegalArgumentException("parameter " + name + " is not consistent");
            }
        }

        @Override
        public Optional<Double> parse(String text) {
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
            if (!onGrid(value, minimum, maximum, step)) {
                return Optional.empty();
            }
            // Snapped, so that 0.30000000000000004 and 0.3 are one run.
            return Optional.of(snapped(value));
        }

        private double snapped(double value) {
            var steps = BigDecimal.valueOf(Math.round((value - minimum) / step));
            return BigDecimal.valueOf(minimum).add(steps.multiply(BigDecimal.valueOf(step))).doubleValue();
        }

        private static boolean onGrid(double value, double minimum, double maximum, double step) {
            double steps = (value - minimum) / step;
            return Double.isFinite(value) && value >= minimum && value <= maximum
                    && Math.abs(steps - Math.rint(steps)) < SLACK;
        }

        @Override
        public String print(Double value) {
            return plain(value);
        }

        @Override
        public String allowed() {
            return "must be a number from %s to %s in steps of %s".formatted(plain(minimum), plain(maximum), plain(step));
        }

        private static String plain(double value) {
            var stripped = BigDecimal.valueOf(value).stripTrailingZeros();
            return stripped.signum() == 0 ? "0" : stripped.toPlainString();
        }
    }

    /** One of several options, each with the meaning the demo works with. */
    record ChoiceParameter<T>(String name, Text label, Text help, List<Option<T>> options, T standard) implements Parameter<T> {
        /** @param value sent in requests; @param label shown; @param meaning what the demo gets */
        public record Option<T>(String value, Text label, T meaning) {}

        public ChoiceParameter {
            options = List.copyOf(options);
            if (options.stream().noneMatch(o -> o.meaning.equals(standard))) {
                throw new IllegalArgumentException("parameter " + name + " has a default that is no option");
            }
        }

        @Override
        public Optional<T> parse(String text) {
            return options.stream().filter(o -> o.value.equals(text)).map(Option::meaning).findFirst();
        }

        @Override
        public String print(T value) {
            return options.stream().filter(o -> o.meaning.equals(value)).map(Option::value).findFirst().orElseThrow();
        }

        @Override
        public String allowed() {
            return "must be one of " + options.stream().map(Option::value).collect(Collectors.joining(", "));
        }
    }

    /** On or off; travels as {@code true} and {@code false}. */
    record ToggleParameter(String name, Text label, Text help, Boolean standard) implements Parameter<Boolean> {
        @Override
        public Optional<Boolean> parse(String text) {
            return switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public String print(Boolean value) {
            return value.toString();
        }

        @Override
        public String allowed() {
            return "must be true or false";
        }
    }
}
