package viva.vision.demo;

/**
 * One idea of the handbook that can be run. A page draws the demo from its declaration alone, so a new demo is one
 * class, added to the gallery. Demos keep no state: many runs may happen at once.
 */
public interface Demo {
    /** Always the same. */
    Declaration declaration();

    /**
     * Runs once and shows every declared output. The same parameters, pictures and seed give the same artefacts,
     * apart from outputs declared as measured.
     */
    void run(DemoRun run);
}
