package viva.gateway.room.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.client.QuestionBank;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.room.rest.CatalogueJson.HandbookJson;
import viva.gateway.room.rest.CatalogueJson.TemplatesJson;

/** The lobby's shelves. */
@Path("/")
@Tag(name = "catalogue")
@RunOnVirtualThread
class CatalogueEndpoint {
    private final QuestionBank bank;
    private final Visitor visitor;

    CatalogueEndpoint(QuestionBank bank, Visitor visitor) {
        this.bank = bank;
        this.visitor = visitor;
    }

    @GET
    @Path("/handbook")
    public HandbookJson handbook() {
        return HandbookJson.of(bank.handbook(visitor.caller()));
    }

    @GET
    @Path("/templates")
    public TemplatesJson templates() {
        return TemplatesJson.of(bank.templates(visitor.caller()));
    }
}
