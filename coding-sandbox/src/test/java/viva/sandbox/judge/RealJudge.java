package viva.sandbox.judge;

import java.util.ArrayList;
import java.util.List;
import viva.sandbox.confinement.ConfinementWatch;
import viva.sandbox.confinement.ProbeConfinement;
import viva.sandbox.run.Cancellation;
import viva.sandbox.run.Jail;
import viva.sandbox.run.Languages;
import viva.sandbox.run.Slots;
import viva.sandbox.run.jail.BwrapJail;
import viva.sandbox.run.jail.LanguageFile;
import viva.sandbox.run.jail.LinuxGround;

/** A judge with real jails, without the service around it. */
public final class RealJudge implements AutoCloseable {
    public final Languages languages = LanguageFile.read();
    public final BwrapJail jail = new BwrapJail("bwrap");
    public final ConfinementWatch confinement = watch(jail, languages);
    private final JudgeSolution judge = new JudgeSolution(languages, confinement, new Slots(1, 4), jail);

    public RealJudge() {
        confinement.look();
    }

    static ConfinementWatch watch(Jail jail, Languages languages) {
        return new ConfinementWatch(new ProbeConfinement(jail, languages, languages.find("python"),
                new LinuxGround("bwrap"), LanguageFile.resource("/posture.py")));
    }

    public Verdict judge(String source, Problem problem) {
        return judge.judge(new Solution("python", source), problem, false, new Cancellation(),
                new Heard()).orElseThrow();
    }

    public Verdict judge(String source) {
        return judge(source, Samples.search());
    }

    /** Remembers what it heard. */
    public static final class Heard implements JudgeSolution.Listener {
        public final List<Integer> positions = new ArrayList<>();
        public final List<CaseResult> results = new ArrayList<>();

        @Override
        public void queued(int before) {
            positions.add(before);
        }

        @Override
        public void judged(CaseResult result) {
            results.add(result);
        }
    }

    @Override
    public void close() {
        jail.close();
    }
}
