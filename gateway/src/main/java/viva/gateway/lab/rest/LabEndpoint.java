package viva.gateway.lab.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.client.VisionLab;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.json.Fields;
import viva.gateway.stream.Event;
import viva.gateway.stream.EventStreams;
import viva.gateway.stream.Source;
import viva.rpc.auth.Caller;
import viva.vision.v1.RunDemoRequest;

/** The gallery and its demos. */
@Path("/lab")
@Tag(name = "lab")
class LabEndpoint {
    private final VisionLab lab;
    private final Source source;
    private final EventStreams streams;
    private final Visitor visitor;

    LabEndpoint(VisionLab lab, Source source, EventStreams streams, Visitor visitor) {
        this.lab = lab;
        this.source = source;
        this.streams = streams;
        this.visitor = visitor;
    }

    record DemosJson(List<DemoJson> demos) {}

    /** @param fraction 0 to 1 */
    record Progress(double fraction) {}

    @GET
    @Path("/demos")
    @RunOnVirtualThread
    public DemosJson demos() {
        return new DemosJson(lab.demos(visitor.caller()).stream().map(DemoJson::of).toList());
    }

    /** Built-in pictures change only with a new version of the lab. */
    @GET
    @Path("/samples/{name}")
    @RunOnVirtualThread
    public Response sample(String name) {
        var image = lab.sample(visitor.caller(), name);
        return Response.ok(image.getData().toByteArray()).type(image.getMediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600").build();
    }

    @POST
    @Path("/demos/{demo}/run")
    @Blocking
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> run(String demo, DemoRun body, @Context Sse sse) {
        var caller = visitor.caller();
        var request = Fields.required("body", body).message(demo);
        return streams.of(source.of(out -> run(caller, request, out)), sse);
    }

    private void run(Caller caller, RunDemoRequest request, Consumer<Event> out) {
        lab.run(caller, request).forEachRemaining(step -> out.accept(switch (step.getStepCase()) {
            case PROGRESS -> new Event("progress", new Progress(step.getProgress()));
            case ARTEFACT -> new Event("artefact", ArtefactJson.of(step.getArtefact()));
            case REPORT -> new Event("report", ReportJson.of(step.getReport()));
            case STEP_NOT_SET -> throw new IllegalStateException("a step of a run without content");
        }));
    }
}
