package viva.gateway.health.rest;

import java.util.List;
import java.util.stream.Stream;
import viva.sandbox.v1.Layer;

/** @param status UP when all four services are */
record HealthJson(String status, Services services, List<LayerJson> sandboxLayers) {
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    record Services(ServiceJson question, ServiceJson grader, ServiceJson sandbox, ServiceJson vision) {}

    record ServiceJson(String status, String detail) {
        static ServiceJson up(String detail) {
            return new ServiceJson(UP, detail);
        }

        static ServiceJson down(String detail) {
            return new ServiceJson(DOWN, detail);
        }
    }

    record LayerJson(String name, boolean works, boolean required, String detail) {
        static LayerJson of(Layer layer) {
            return new LayerJson(layer.getName(), layer.getWorks(), layer.getRequired(), layer.getDetail());
        }
    }

    static HealthJson of(ServiceJson question, ServiceJson grader, ServiceJson sandbox, ServiceJson vision, List<LayerJson> layers) {
        var up = Stream.of(question, grader, sandbox, vision).allMatch(service -> service.status().equals(UP));
        return new HealthJson(up ? UP : DOWN, new Services(question, grader, sandbox, vision), layers);
    }
}
