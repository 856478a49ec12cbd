package org.silveralliance.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes a service's document when it is built: one filter, because its steps build on each other and Quarkus runs filters
 * in
 * no particular order. A step that cannot be right fails the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
        ResourceMethods methods = new ResourceMethods(index);
        new RequiredFields(index).filterOpenAPI(document);
        Patterns.anchor(document);
        new FeedSchemas(methods).describe(document);
        new UsualParameters(methods).describe(document);
        new UsualAnswers(methods).describe(document);
        new UsualHeaders(methods).describe(document);
        Access.describe(document);
        Words.found().describe(document);
    }
}
