package org.cadlift.worker.engine;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Set;
import org.cadlift.workflow.Attributes;

/// Sees to it that a server knows the search attributes by which operators find jobs.
final class SearchAttributeIndex {
    private SearchAttributeIndex() {}

    /// Adds what is missing; tells whether all are there. A server that lets us neither add nor list them runs jobs
    /// all the same, without attributes.
    static boolean ready(WorkflowServiceStubs service, String namespace) {
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setChannel(service.getRawChannel())
                .validateAndBuildWithDefaults());
        try {
            Set<String> there = operator.blockingStub()
                    .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(namespace)
                            .build())
                    .getCustomAttributesMap()
                    .keySet();
            AddSearchAttributesRequest.Builder missing =
                    AddSearchAttributesRequest.newBuilder().setNamespace(namespace);
            for (SearchAttributeKey<String> key : Attributes.ALL) {
                if (!there.contains(key.getName())) {
                    missing.putSearchAttributes(key.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
                }
            }
            if (missing.getSearchAttributesCount() > 0) {
                operator.blockingStub().addSearchAttributes(missing.build());
            }
            return true;
        } catch (StatusRuntimeException e) {
            return switch (e.getStatus().getCode()) {
                // Another process added them in the meantime.
                case ALREADY_EXISTS -> true;
                case PERMISSION_DENIED, UNIMPLEMENTED -> false;
                default -> throw e;
            };
        }
    }
}
