package viva.gateway.room.rest;

import java.util.List;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.sandbox.v1.CaseResult;
import viva.sandbox.v1.Verdict;

/** What the judge says about a solution. */
record VerdictJson(String verdict, int passed, int total, String diagnostics, List<CaseJson> cases) {
    private static final String KIND = "VERDICT_KIND_";

    static VerdictJson of(Verdict verdict) {
        return new VerdictJson(Units.name(verdict.getKind(), KIND), verdict.getPassed(), verdict.getTotal(),
                Units.orNull(verdict.getDiagnostics()), verdict.getCasesList().stream().map(CaseJson::of).toList());
    }

    /** Values are shown for samples only, whatever the message holds. Null is what was not measured or is not shown. */
    record CaseJson(String id, boolean sample, TextJson probes, String verdict, Double cpuMillis, Double wallMillis,
                    Long peakMemoryBytes, String input, String expected, String actual, String message, String printed,
                    Long reads) {
        static CaseJson of(CaseResult result) {
            return new CaseJson(result.getId(), result.getSample(), TextJson.of(result.getProbes()),
                    Units.name(result.getKind(), KIND),
                    result.hasCpuTime() ? Units.millis(result.getCpuTime()) : null,
                    result.hasWallTime() ? Units.millis(result.getWallTime()) : null,
                    positive(result.getPeakMemoryBytes()),
                    shown(result, result.getInputJson()), shown(result, result.getExpectedJson()),
                    shown(result, result.getActualJson()), Units.orNull(result.getMessage()),
                    shown(result, result.getPrinted()), positive(result.getReads()));
        }

        private static String shown(CaseResult result, String value) {
            return result.getSample() ? Units.orNull(value) : null;
        }

        private static Long positive(long value) {
            return value > 0 ? value : null;
        }
    }
}
