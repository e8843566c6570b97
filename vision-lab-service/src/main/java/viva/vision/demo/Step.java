package viva.vision.demo;

/** What a run tells as it goes. */
public sealed interface Step {
    /** @param share of the work done, 0..1 */
    record Progress(double share) implements Step {}

    record Shown(Artefact artefact) implements Step {}

    /** Always the last; never comes when the caller has gone. */
    record Reported(RunReport report) implements Step {}
}
