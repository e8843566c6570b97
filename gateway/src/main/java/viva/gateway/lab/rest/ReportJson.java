package viva.gateway.lab.rest;

import java.util.List;
import java.util.Map;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.vision.v1.RunReport;

/** How a run was made. @param executionProvider left out when no inference ran */
record ReportJson(List<StageJson> stages, String executionProvider, int threads, List<String> models,
                  Map<String, String> parameters) {
    record StageJson(TextJson name, double millis) {}

    static ReportJson of(RunReport report) {
        return new ReportJson(
                report.getStagesList().stream()
                        .map(s -> new StageJson(TextJson.of(s.getName()), Units.millis(s.getTook()))).toList(),
                Units.orNull(report.getExecutionProvider()), report.getThreads(), List.copyOf(report.getModelsList()),
                report.getParametersMap());
    }
}
