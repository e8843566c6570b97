package viva.vision.demo;

/**
 * The promise of one artefact.
 *
 * @param id       of the artefact, kebab-case
 * @param measured true when it holds measured times, which differ from run to run; all else repeats exactly
 */
public record Output(String id, boolean measured) {
    public static Output exact(String id) {
        return new Output(id, false);
    }

    public static Output measured(String id) {
        return new Output(id, true);
    }
}
