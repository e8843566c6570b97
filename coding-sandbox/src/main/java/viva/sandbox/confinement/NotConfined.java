package viva.sandbox.confinement;

/** The host does not let us confine a program, so none is run. */
public final class NotConfined extends RuntimeException {
    private final Layer layer;

    NotConfined(Layer layer) {
        super("programs are not run here: " + layer.name() + ": " + layer.detail() + " " + layer.remedy());
        this.layer = layer;
    }

    public Layer layer() {
        return layer;
    }
}
