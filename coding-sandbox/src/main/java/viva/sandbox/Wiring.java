package viva.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import viva.sandbox.confinement.ConfinementWatch;
import viva.sandbox.confinement.Layer;
import viva.sandbox.confinement.ProbeConfinement;
import viva.sandbox.judge.JudgeSolution;
import viva.sandbox.run.Languages;
import viva.sandbox.run.Slots;
import viva.sandbox.run.jail.BwrapJail;
import viva.sandbox.run.jail.LanguageFile;
import viva.sandbox.run.jail.LinuxGround;
import viva.sandbox.run.jail.WarmJail;

/** The object graph: one jail, kept warm, watched by a probe every minute. */
@ApplicationScoped
public class Wiring {
    private static final Logger LOG = Logger.getLogger(Wiring.class);

    private final Languages languages = LanguageFile.read();
    private final Duration probeEvery;
    private final Slots slots;
    private final BwrapJail bwrap;
    private final WarmJail jail;
    private final ConfinementWatch confinement;
    private final ScheduledExecutorService prober = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("prober").daemon().factory());

    Wiring(SandboxConfig config) {
        probeEvery = config.probeEvery();
        var count = config.slots().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        slots = new Slots(count, count * config.queuePerSlot());
        bwrap = new BwrapJail(config.bwrap());
        jail = new WarmJail(bwrap, count * config.warmPerSlot());
        confinement = new ConfinementWatch(new ProbeConfinement(jail, languages, languages.find("python"),
                new LinuxGround(config.bwrap()), LanguageFile.resource("/posture.py")));
    }

    @Produces
    @ApplicationScoped
    JudgeSolution judgeSolution() {
        return new JudgeSolution(languages, confinement, slots, jail);
    }

    @Produces
    ConfinementWatch confinement() {
        return confinement;
    }

    @Produces
    Languages languages() {
        return languages;
    }

    @Produces
    Slots slots() {
        return slots;
    }

    void start(@Observes StartupEvent started) {
        prober.scheduleWithFixedDelay(this::look, 0, probeEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var before = confinement.seen().map(c -> c.confined());
            var now = confinement.look();
            if (before.isEmpty() || before.get() != now.confined()) {
                now.missing().ifPresentOrElse(Wiring::complain, () -> LOG.infof(
                        "programs are confined by %d layers; %d slots", now.layers().size(), slots.count()));
            }
            languages.all().forEach(jail::fill);
        } catch (RuntimeException bug) {
            LOG.error("the confinement probe failed", bug); // without this the next probes would silently not happen
        }
    }

    private static void complain(Layer layer) {
        LOG.errorf("NO PROGRAM IS RUN HERE. %s: %s %s", layer.name(), layer.detail(), layer.remedy());
    }

    void stop(@Observes ShutdownEvent stopped) {
        prober.shutdownNow();
        jail.close();
        bwrap.close();
    }
}
