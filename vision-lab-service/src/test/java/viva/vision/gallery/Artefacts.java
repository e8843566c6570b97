package viva.vision.gallery;

import java.util.Map;
import viva.vision.Lab;
import viva.vision.demo.Artefact;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TableArtefact;
import viva.vision.demo.Step;

/** Single artefacts of a run, for demos that take no picture. */
final class Artefacts {
    private Artefacts() {}

    static double number(String demo, String id, Map<String, String> parameters) {
        return ((NumberArtefact) of(demo, id, parameters)).value();
    }

    static PlotArtefact plot(String demo, String id, Map<String, String> parameters) {
        return (PlotArtefact) of(demo, id, parameters);
    }

    static TableArtefact table(String demo, String id, Map<String, String> parameters) {
        return (TableArtefact) of(demo, id, parameters);
    }

    private static Artefact of(String demo, String id, Map<String, String> parameters) {
        return Lab.run(demo, parameters, Map.of()).stream()
                .filter(Step.Shown.class::isInstance).map(s -> ((Step.Shown) s).artefact())
                .filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }
}
