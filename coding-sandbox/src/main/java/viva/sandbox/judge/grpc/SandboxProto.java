package viva.sandbox.judge.grpc;

import com.google.protobuf.Duration;
import viva.question.v1.Text;
import viva.rpc.InvalidField;
import viva.sandbox.confinement.Confinement;
import viva.sandbox.confinement.Layer;
import viva.sandbox.judge.CaseResult;
import viva.sandbox.judge.Kind;
import viva.sandbox.judge.Solution;
import viva.sandbox.judge.Verdict;
import viva.sandbox.run.Language;
import viva.sandbox.run.Languages;
import viva.sandbox.run.Slots;
import viva.sandbox.v1.CodeLanguage;
import viva.sandbox.v1.GetCapabilitiesResponse;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.JudgeSolutionResponse;
import viva.sandbox.v1.VerdictKind;

/** Solutions, verdicts and capabilities between messages and records. */
final class SandboxProto {
    private static final int LONGEST_SOURCE = 256 << 10;

    private SandboxProto() {}

    static Solution solutionOf(JudgeSolutionRequest request) {
        if (request.getSourceBytes().size() > LONGEST_SOURCE) {
            throw new InvalidField("source", "must be at most 256 KiB, was " + (request.getSourceBytes().size() >> 10));
        }
        return new Solution(request.getLanguage(), request.getSource());
    }

    static JudgeSolutionResponse lastStepOf(Verdict verdict) {
        var message = viva.sandbox.v1.Verdict.newBuilder().setKind(kindOf(verdict.kind())).setPassed(verdict.passed())
                .setTotal(verdict.total()).setDiagnostics(verdict.diagnostics()).setLanguage(verdict.language());
        verdict.cases().forEach(c -> message.addCases(caseResultOf(c)));
        return JudgeSolutionResponse.newBuilder().setVerdict(message).build();
    }

    static viva.sandbox.v1.CaseResult caseResultOf(CaseResult result) {
        var of = result.of();
        var message = viva.sandbox.v1.CaseResult.newBuilder().setId(of.id()).setSample(of.sample())
                .setProbes(Text.newBuilder().setZh(of.probes().zh()).setEn(of.probes().en()))
                .setKind(kindOf(result.kind())).setMessage(result.message()).setReads(result.reads());
        result.usage().ifPresent(usage -> {
            usage.cpu().ifPresent(cpu -> message.setCpuTime(durationOf(cpu)));
            message.setWallTime(durationOf(usage.wall())).setPeakMemoryBytes(usage.peak().count());
        });
        result.shown().ifPresent(shown -> message.setInputJson(shown.input()).setExpectedJson(shown.expected())
                .setActualJson(shown.actual()).setPrinted(shown.printed()));
        return message.build();
    }

    static GetCapabilitiesResponse capabilitiesOf(Languages languages, Confinement confinement, Slots slots) {
        var message = GetCapabilitiesResponse.newBuilder().setConfined(confinement.confined())
                .setSlots(slots.count()).setQueued(slots.queued());
        languages.all().forEach(l -> message.addLanguages(languageOf(l, confinement)));
        confinement.layers().forEach(l -> message.addLayers(layerOf(l)));
        confinement.typicalStart().ifPresent(start -> message.setTypicalStart(durationOf(start)));
        return message.build();
    }

    private static CodeLanguage languageOf(Language language, Confinement confinement) {
        var version = confinement.versions().get(language.id());
        return CodeLanguage.newBuilder().setId(language.id())
                .setName(version == null ? language.name() : language.name() + " " + version).build();
    }

    private static viva.sandbox.v1.Layer layerOf(Layer layer) {
        return viva.sandbox.v1.Layer.newBuilder().setName(layer.name()).setWorks(layer.works())
                .setRequired(layer.required()).setDetail((layer.detail() + " " + layer.remedy()).strip()).build();
    }

    private static VerdictKind kindOf(Kind kind) {
        return switch (kind) {
            case ACCEPTED -> VerdictKind.VERDICT_KIND_ACCEPTED;
            case WRONG_ANSWER -> VerdictKind.VERDICT_KIND_WRONG_ANSWER;
            case TIME_LIMIT -> VerdictKind.VERDICT_KIND_TIME_LIMIT;
            case MEMORY_LIMIT -> VerdictKind.VERDICT_KIND_MEMORY_LIMIT;
            case OUTPUT_LIMIT -> VerdictKind.VERDICT_KIND_OUTPUT_LIMIT;
            case RUNTIME_ERROR -> VerdictKind.VERDICT_KIND_RUNTIME_ERROR;
            case COMPILE_ERROR -> VerdictKind.VERDICT_KIND_COMPILE_ERROR;
            case JUDGE_ERROR -> VerdictKind.VERDICT_KIND_JUDGE_ERROR;
        };
    }

    private static Duration durationOf(java.time.Duration duration) {
        return Duration.newBuilder().setSeconds(duration.getSeconds()).setNanos(duration.getNano()).build();
    }
}
