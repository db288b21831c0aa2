package org.cadlift.workflow;

import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.util.List;

/// Names the search attributes by which operators find jobs.
public final class Attributes {
    public static final SearchAttributeKey<String> TENANT = SearchAttributeKey.forKeyword("CadliftTenant");
    public static final SearchAttributeKey<String> BATCH = SearchAttributeKey.forKeyword("CadliftBatch");
    public static final SearchAttributeKey<String> SOURCE_KIND = SearchAttributeKey.forKeyword("CadliftSourceKind");
    public static final SearchAttributeKey<String> STEP = SearchAttributeKey.forKeyword("CadliftStep");
    public static final SearchAttributeKey<String> FAILURE = SearchAttributeKey.forKeyword("CadliftFailure");

    public static final List<SearchAttributeKey<String>> ALL = List.of(TENANT, BATCH, SOURCE_KIND, STEP, FAILURE);

    private Attributes() {}

    /// Gives the attributes a job starts with.
    public static SearchAttributes of(LiftOrder order) {
        return SearchAttributes.newBuilder()
                .set(TENANT, order.context().tenant())
                .set(BATCH, order.context().batch())
                .set(SOURCE_KIND, "drawing")
                .build();
    }
}
